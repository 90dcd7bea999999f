/** Where things lie: positions, the grids' outlines and which grid a position is in. Knows grids, no case. */
package org.chuangwen.map;
