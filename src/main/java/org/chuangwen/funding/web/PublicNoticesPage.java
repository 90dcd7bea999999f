package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.funding.PublicGrant;
import org.chuangwen.funding.PublicGrants;
import org.chuangwen.identity.CurrentActor;

/** 资金公示: {@code /public-notices.xhtml?after=…}, for anybody, signed in or not. */
@Named
@RequestScoped
public class PublicNoticesPage {

    private static final int ROWS = 20;

    @Inject
    private PublicGrants grants;

    @Inject
    private CurrentActor currentActor;

    private String after;
    private List<PublicGrant> rows = List.of();
    private Long next;

    /** Reads one page; a position that cannot be meant is the beginning. */
    public void init() {
        Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        rows = grants.onNotice(position, ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = rows.get(ROWS - 1).id();
        }
    }

    public boolean isSignedIn() {
        return currentActor.isPresent();
    }

    public List<PublicGrant> getRows() {
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
