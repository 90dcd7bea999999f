/** Units, grids, people and their appointments. Ground floor: touches {@code identity} only. */
package org.chuangwen.organisation;
