package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VoteCheckTest {

    private final KilledMeeting killed = new KilledMeeting();

    @Test
    void shouldFindNothingWhereAllIsRight() {
        assertThat(killed.faultsOfVotes()).isEmpty();
    }

    @Test
    void shouldFindVoteThatAnotherSent() {
        killed.seats.get(1).put("statement", "mark-3");

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("the vote of person2");
    }

    @Test
    void shouldFindVoteThatIsKeptOtherThanSent() {
        killed.seats.get(1).put("vote", "ABSTAIN");

        assertThat(killed.faultsOfVotes()).anyMatch(fault -> fault.contains("the vote of person2"));
    }

    @Test
    void shouldFindVoteThatNobodySent() {
        killed.seats.get(1).remove("statement");

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("sent was null");
    }

    @Test
    void shouldFindVoteOfAbsentMember() {
        killed.seats.get(1).put("present", false);

        assertThat(killed.faultsOfVotes()).anyMatch(fault -> fault.contains("person2 could not vote"));
    }

    @Test
    void shouldFindVoteCountedTwice() {
        killed.item.put("agree", 4);

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("but the votes come to PASSED");
    }

    @Test
    void shouldFindDecisionAgainstTheVotes() {
        killed.item.put("decision", "NOT_PASSED");

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("NOT_PASSED");
    }

    @Test
    void shouldFindVoteToldTwice() {
        killed.tell("voted", 2, "{\"item\":\"" + KilledMeeting.ITEM + "\"}");

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("told are");
    }

    @Test
    void shouldFindItemDecidedTwice() {
        killed.tell("decide", null, "{\"item\":\"" + KilledMeeting.ITEM + "\",\"decision\":\"PASSED\",\"rule\":\"3\"}");

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("was decided as PASSED");
    }

    @Test
    void shouldFindLastWordThatWasNotCounted() {
        killed.item.put("state", "LAST_WORD");
        killed.item.remove("due");
        killed.journal.remove(killed.journal.size() - 1);

        assertThat(killed.faultsOfVotes()).singleElement().asString().contains("was not counted");
    }
}
