/**
 * What can go wrong, said so that the person can act: the exceptions that services throw and both pages and REST turn
 * into a message. Ground floor: touches {@code language} only.
 */
package org.chuangwen.problem;
