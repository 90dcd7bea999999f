package org.chuangwen.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One meeting as {@code src/docs/voting-rules.md} tells it, in plain numbers and without a line of the code that it is
 * held against. Person 0 presides; the others are members, up to {@link #DUE} in all; whoever is beyond is not due.
 *
 * <p>Each verb says whether it may be done, and if so does it; what is refused changes nothing.
 */
final class MeetingModel {

    static final int DUE = 9;

    /** Where an item stands. */
    enum Stand {
        SCHEDULED,
        STATEMENTS,
        LAST_WORD,
        PASSED,
        NOT_PASSED,
        DEFERRED,
        WITHDRAWN,
        PROPOSED
    }

    /** What holds of an item. */
    static final class Item {
        private final boolean major;
        private Stand stand = Stand.SCHEDULED;
        private final Set<Integer> recused = new TreeSet<>();
        private final Map<Integer, Vote> votes = new TreeMap<>();

        private Item(boolean major) {
            this.major = major;
        }

        Stand stand() {
            return stand;
        }

        int votes(Vote vote) {
            return (int) votes.values().stream().filter(vote::equals).count();
        }

        private boolean isVotedOn() {
            return stand == Stand.STATEMENTS || stand == Stand.LAST_WORD;
        }
    }

    private final boolean ofThosePresent;
    private final boolean twoThirds;
    private final int nearTie;
    private final boolean recusedLeave;
    private final List<Item> items = new ArrayList<>();
    private final Set<Integer> present = new TreeSet<>();
    private String state = "CONVENED";

    MeetingModel(boolean ofThosePresent, boolean twoThirds, int nearTie, boolean recusedLeave, List<Boolean> major) {
        this.ofThosePresent = ofThosePresent;
        this.twoThirds = twoThirds;
        this.nearTie = nearTie;
        this.recusedLeave = recusedLeave;
        major.forEach(one -> items.add(new Item(one)));
    }

    String state() {
        return state;
    }

    List<Item> items() {
        return items;
    }

    boolean come(int by, int who) {
        return mayNote(by, who) && (present.add(who) || true);
    }

    boolean leave(int by, int who) {
        boolean may =
                mayNote(by, who) && (by == 0 || state.equals("CONVENED")) && !(who == 0 && state.equals("IN_SESSION"));
        return may && (present.remove(who) || true);
    }

    private boolean mayNote(int by, int who) {
        return isDue(by)
                && isDue(who)
                && (by == who || by == 0)
                && isAhead()
                && items.stream().noneMatch(Item::isVotedOn);
    }

    boolean recuse(int by, int who, int item) {
        boolean may = isDue(by) && isDue(who) && (by == who || by == 0) && items.get(item).stand == Stand.SCHEDULED;
        return may && (items.get(item).recused.add(who) || true);
    }

    boolean writeOpinion(int by, int item) {
        Item one = items.get(item);
        return isDue(by) && one.stand == Stand.SCHEDULED && !present.contains(by) && !one.recused.contains(by);
    }

    boolean open(int by) {
        int there = present.size() + (present.contains(0) ? 0 : 1);
        if (by != 0 || !state.equals("CONVENED") || next() == null || there < atLeast(DUE, false)) {
            return false;
        }
        present.add(0);
        state = "IN_SESSION";
        return true;
    }

    boolean cancel(int by) {
        if (by != 0 || !state.equals("CONVENED")) {
            return false;
        }
        state = "CANCELLED";
        items.stream().filter(one -> one.stand == Stand.SCHEDULED).forEach(one -> one.stand = Stand.PROPOSED);
        return true;
    }

    boolean put(int by, boolean asMuchAsAsked) {
        if (by != 0 || !isBetweenItems() || next() == null || !asMuchAsAsked) {
            return false;
        }
        Item item = next();
        if (there(item) < atLeast(due(item), item.major)) {
            return false;
        }
        item.stand = voters(item).isEmpty() ? Stand.LAST_WORD : Stand.STATEMENTS;
        return true;
    }

    boolean defer(int by) {
        if (by != 0 || !isBetweenItems() || next() == null) {
            return false;
        }
        next().stand = Stand.DEFERRED;
        adjournIfDone();
        return true;
    }

    boolean adjourn(int by) {
        if (by != 0 || !isBetweenItems()) {
            return false;
        }
        items.stream().filter(one -> one.stand == Stand.SCHEDULED).forEach(one -> one.stand = Stand.DEFERRED);
        adjournIfDone();
        return true;
    }

    /** Answers the task of a member with one's own vote. */
    boolean vote(int by, int whose, Vote vote) {
        Item item = current(Stand.STATEMENTS);
        if (by != whose || item == null || !voters(item).contains(by)) {
            return false;
        }
        item.votes.put(by, vote);
        if (voters(item).isEmpty()) {
            item.stand = Stand.LAST_WORD;
        }
        return true;
    }

    boolean closeStatements(int by) {
        Item item = current(Stand.STATEMENTS);
        if (by != 0 || item == null) {
            return false;
        }
        item.stand = Stand.LAST_WORD;
        return true;
    }

    /** The last word; of whom presides and is recused it is no vote. */
    boolean conclude(int by, Vote vote) {
        Item item = current(Stand.LAST_WORD);
        if (by != 0 || item == null || item.recused.contains(0) == (vote != null)) {
            return false;
        }
        if (vote != null) {
            item.votes.put(0, vote);
        }
        int agree = item.votes(Vote.AGREE);
        int disagree = item.votes(Vote.DISAGREE);
        int base = ofThosePresent ? there(item) : due(item);
        if (disagree > 0 && Math.abs(agree - disagree) <= nearTie) {
            item.stand = Stand.DEFERRED;
        } else {
            item.stand = agree * 2 > base ? Stand.PASSED : Stand.NOT_PASSED;
        }
        adjournIfDone();
        return true;
    }

    boolean withdraw(int by, int item) {
        Item one = items.get(item);
        if (by != 0 || one.stand != Stand.SCHEDULED && one.stand != Stand.PROPOSED) {
            return false;
        }
        one.stand = Stand.WITHDRAWN;
        return true;
    }

    /** Whose vote is still awaited before the last word. */
    private Set<Integer> voters(Item item) {
        Set<Integer> voters = new TreeSet<>(present);
        voters.removeAll(item.recused);
        voters.removeAll(item.votes.keySet());
        voters.remove(0);
        return voters;
    }

    private Item current(Stand stand) {
        return items.stream().filter(one -> one.stand == stand).findFirst().orElse(null);
    }

    private Item next() {
        return current(Stand.SCHEDULED);
    }

    private boolean isBetweenItems() {
        return state.equals("IN_SESSION") && items.stream().noneMatch(Item::isVotedOn);
    }

    private void adjournIfDone() {
        if (next() == null) {
            state = "ADJOURNED";
        }
    }

    private boolean isAhead() {
        return state.equals("CONVENED") || state.equals("IN_SESSION");
    }

    private int due(Item item) {
        return DUE - (recusedLeave ? item.recused.size() : 0);
    }

    private int there(Item item) {
        long recusedThere = item.recused.stream().filter(present::contains).count();
        return present.size() - (recusedLeave ? (int) recusedThere : 0);
    }

    private int atLeast(int due, boolean major) {
        int thirds = twoThirds || major ? 4 : 3;
        return Math.max(1, (due * thirds + 5) / 6);
    }

    private static boolean isDue(int who) {
        return who < DUE;
    }
}
