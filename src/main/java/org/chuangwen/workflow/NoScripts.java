package org.chuangwen.workflow;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no script engine whatever the language: procedures call beans, never scripts. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("Scripts are off");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new UnsupportedOperationException("Scripts are off");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cache) {
        return null;
    }
}
