/**
 * Keeps the organisation in order: units, grids and people are founded, changed, moved, dissolved and imported here,
 * each change with its entry in the journal. Whoever keeps work for them takes part in the change by observing its
 * events. Ground floor: touches other rooms of it only.
 */
package org.chuangwen.directory;
