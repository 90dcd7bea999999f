package org.chuangwen.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.NewPassword;
import org.chuangwen.directory.People;
import org.chuangwen.directory.PersonDetail;
import org.chuangwen.directory.PersonForm;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Adds a person, {@code /person.xhtml?unit=4}, or changes one, {@code ?id=9}: appointments, a new password. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Empty lines for further appointments. */
    private static final int SPARE = 2;

    @Inject
    private People people;

    @Inject
    private DirectoryBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private Long id;
    private Long unitId;
    private int version;
    private String name;
    private boolean active = true;
    private final Map<String, String> fields = new TreeMap<>();
    private final List<PostLine> posts = new ArrayList<>();

    /** Told once on the page that drew it, and never kept with the view. */
    private transient NewPassword password;

    /** @throws org.chuangwen.problem.NotFound if there is no such person or unit */
    public void init() {
        book.mayKeep(currentActor.get());
        if (id != null) {
            PersonDetail detail = book.person(currentActor.get(), id);
            version = detail.person().version();
            name = detail.person().name();
            active = detail.person().active();
            fields.put("username", detail.person().username());
            fields.put("name", name);
            fields.put("phone", detail.person().phone());
            detail.posts().forEach(post -> posts.add(new PostLine(post.role().name(), post.unitCode())));
        } else if (unitId != null) {
            posts.add(new PostLine(
                    null, book.unit(currentActor.get(), unitId).unit().code()));
        }
        for (int i = 0; i < SPARE; i++) {
            posts.add(new PostLine(null, null));
        }
    }

    /** Adds the person and tells their password, or brings them to what the form says. */
    public String save() {
        boolean saved = problems.attempt(() -> {
            if (id == null) {
                password = people.add(currentActor.get(), form());
            } else {
                people.change(currentActor.get(), id, version, form(), fields.get("successor"));
                notes.done("directory.saved");
            }
        });
        return saved && password == null ? "/organisation.xhtml?at=person-" + id + "&faces-redirect=true" : null;
    }

    /** Draws another password and tells it on this page. */
    public void resetPassword() {
        problems.attempt(() -> password = people.resetPassword(currentActor.get(), id));
    }

    private PersonForm form() {
        List<PersonForm.Post> chosen = new ArrayList<>();
        for (PostLine line : posts) {
            if (line.getRole() != null) {
                chosen.add(new PersonForm.Post(Role.valueOf(line.getRole()), line.getUnit()));
            }
        }
        return new PersonForm(fields.get("username"), fields.get("name"), fields.get("phone"), chosen);
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public List<PostLine> getPosts() {
        return posts;
    }

    /** Null unless one has just been drawn. */
    public NewPassword getPassword() {
        return password;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getName() {
        return name;
    }

    /** The one the form was filled from. */
    public int getVersion() {
        return version;
    }

    public boolean isActive() {
        return active;
    }
}
