/** Rule tables as DMN: evaluated by the engine, read from and written to files. */
package org.chuangwen.rules.process;
