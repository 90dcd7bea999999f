package org.chuangwen.identity;

import jakarta.enterprise.context.RequestScoped;
import org.chuangwen.problem.Unauthenticated;

/** Who makes this request. Pages and REST ask it and hand the actor to services, which never ask it themselves. */
@RequestScoped
public class CurrentActor {

    private Actor actor;

    /** @throws Unauthenticated if nobody is signed in */
    public Actor get() {
        if (actor == null) {
            throw Unauthenticated.nobody();
        }
        return actor;
    }

    public boolean isPresent() {
        return actor != null;
    }

    /** Said once per request, by what has found out who it is. */
    public void is(Actor whoAsks) {
        actor = whoAsks;
    }
}
