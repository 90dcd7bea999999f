package org.chuangwen.workflow;

/** Fired once at start, after the procedures stand and before any timer runs. */
public record ProceduresDeployed() {}
