package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.rectification.PublicListing;
import org.chuangwen.rectification.Supervision;

/** 挂牌督办公示: {@code /supervision.xhtml?after=…}, for anybody, signed in or not. */
@Named
@RequestScoped
public class ListingsPage {

    private static final int ROWS = 20;

    @Inject
    private Supervision supervision;

    @Inject
    private CurrentActor currentActor;

    private String after;
    private List<PublicListing> rows = List.of();
    private Long next;

    /** Reads one page; a position that cannot be meant is the beginning. */
    public void init() {
        Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        rows = supervision.published(position, ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = rows.get(ROWS - 1).id();
        }
    }

    public boolean isSignedIn() {
        return currentActor.isPresent();
    }

    public List<PublicListing> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return next;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
