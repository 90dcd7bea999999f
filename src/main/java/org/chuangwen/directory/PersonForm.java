package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.organisation.Role;

/**
 * A person as they are written down.
 *
 * @param phone null if unknown
 * @param posts what they are appointed to; none: they can sign in and do nothing
 */
public record PersonForm(String username, String name, String phone, List<Post> posts) {

    /** One appointment: in which role for which unit. */
    public record Post(Role role, String unitCode) {}

    public PersonForm {
        username = Texts.stripped(username);
        name = Texts.stripped(name);
        phone = Texts.stripped(phone);
        posts = posts == null ? List.of() : List.copyOf(posts);
    }
}
