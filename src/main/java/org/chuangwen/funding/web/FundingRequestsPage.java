package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingCategory;
import org.chuangwen.funding.RequestFilter;
import org.chuangwen.funding.RequestRow;
import org.chuangwen.funding.RequestState;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;

/** 资金申请: the requests within my reach, {@code /funding-requests.xhtml?q=&state=&category=&open=&after=…}. */
@Named
@RequestScoped
public class FundingRequestsPage {

    private static final int ROWS = 30;
    private static final int TEXT_MOST = 100;

    @Inject
    private FundingBook book;

    @Inject
    private MissingWords missingWords;

    @Inject
    private CurrentActor currentActor;

    private final Map<String, String> query = new HashMap<>();
    private List<RequestRow> rows = List.of();
    private Long next;

    /** Reads one page. A value that cannot be meant narrows nothing. */
    public void init() {
        rows = book.page(currentActor.get(), filter(), position(), ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = rows.get(ROWS - 1).id();
        }
    }

    private RequestFilter filter() {
        RequestState state = Arrays.stream(RequestState.values())
                .filter(one -> one.name().equals(query.get("state")))
                .findFirst()
                .orElse(null);
        String text = query.get("q");
        return new RequestFilter(
                state,
                given("category"),
                null,
                text == null ? null : text.substring(0, Math.min(text.length(), TEXT_MOST)),
                given("open") == null ? null : Boolean.valueOf(query.get("open")));
    }

    private String given(String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private Long position() {
        String after = query.get("after");
        return after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
    }

    /** What a draft of mine still lacks, in words; empty for all others. */
    public List<String> missing(RequestRow row) {
        return row.state() == RequestState.DRAFT && isApplicant()
                ? missingWords.of(book.missing(currentActor.get(), row.number()))
                : List.of();
    }

    /** Whether I may draft requests. */
    public boolean isApplicant() {
        return currentActor.get().has(Role.COMMUNITY_CLERK);
    }

    /** Whether anything is narrowed. */
    public boolean isNarrowed() {
        return List.of("q", "state", "category", "open").stream().anyMatch(name -> given(name) != null);
    }

    public Map<String, String> getQuery() {
        return query;
    }

    public List<RequestRow> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return next;
    }

    public RequestState[] getStates() {
        return RequestState.values();
    }

    public List<FundingCategory> getCategories() {
        return book.categories();
    }
}
