/** Units, grids, people and their appointments. Ground floor: touches no other room. */
package org.chuangwen.organisation;
