package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.identity.Actor;

/** Knows what still names units and grids that are no more, and has to be changed by hand. */
public interface LeftBehind {

    /**
     * What there is to say.
     *
     * @param key of a message
     */
    record Remark(String key, Object... arguments) {}

    /** Told to whoever has just dissolved something; empty if nothing is left behind. */
    List<Remark> remarks(Actor actor);
}
