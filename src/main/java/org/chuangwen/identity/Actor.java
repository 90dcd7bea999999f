package org.chuangwen.identity;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;

/**
 * Who is asking: handed to every service explicitly, so that no step can be taken by nobody.
 *
 * @param personId the person's id
 * @param posts in which role for which unit
 * @param mustChangePassword whether the password was given by somebody else: then nothing is done before another is
 *     chosen
 */
public record Actor(long personId, String username, String name, Set<Post> posts, boolean mustChangePassword) {

    /**
     * One appointment.
     *
     * @param unitPath the ids from the root down to the unit, as in {@code /1/4/17/}
     */
    public record Post(Role role, long unitId, String unitName, String unitPath) {}

    public Actor {
        posts = Set.copyOf(posts);
    }

    public Actor(long personId, String username, String name, Set<Post> posts) {
        this(personId, username, name, posts, false);
    }

    public boolean has(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** The first appointment with this role, empty if there is none. */
    public Optional<Post> post(Role role) {
        return posts.stream().filter(post -> post.role() == role).min(Comparator.comparing(Post::unitPath));
    }

    /** @throws NotAllowed if the actor has not this role anywhere */
    public void require(Role role) {
        if (!has(role)) {
            throw new NotAllowed("problem.roleMissing");
        }
    }
}
