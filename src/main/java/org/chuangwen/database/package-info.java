/**
 * Where the data lies: the data source, our schema's migrations, what the two databases say differently. Ground floor.
 */
package org.chuangwen.database;
