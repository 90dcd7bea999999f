package org.chuangwen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartPageTest {

    @ParameterizedTest
    @CsvSource({
        "PATROLLER, /report.xhtml",
        "COMMUNITY_CLERK, /inbox.xhtml",
        "DISPATCHER, /desk.xhtml",
        "UNIT_HANDLER, /week.xhtml",
        "SUPERVISOR, /inbox.xhtml",
        "LEADER, /figures.xhtml",
        "AUDITOR, /journal.xhtml",
        "ADMINISTRATOR, /organisation.xhtml"
    })
    void shouldBeTheScreenOfTheRole(Role role, String page) {
        assertThat(StartPage.of(with(role))).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_HANDLER, /cases.xhtml",
        "FINANCE_OFFICER, /funding-requests.xhtml",
        "OFFICE_REVIEWER, /funding-requests.xhtml",
        "PARTY_GROUP_MEMBER, /meetings.xhtml",
        "ADMINISTRATOR, /organisation.xhtml"
    })
    void shouldLeadToWhatTheRolesTasksAreAboutWhenNothingIsToBeDone(Role role, String page) {
        assertThat(StartPage.bookOf(with(role))).isEqualTo(page);
        assertThat(StartPage.bookOf(with())).isNull();
    }

    @Test
    void shouldPreferWhatOthersWaitFor() {
        assertThat(StartPage.of(with(Role.LEADER, Role.DISPATCHER, Role.AUDITOR)))
                .isEqualTo("/desk.xhtml");
        assertThat(StartPage.of(with(Role.LEADER, Role.UNIT_HANDLER))).isEqualTo("/week.xhtml");
        assertThat(StartPage.of(with(Role.LEADER, Role.PARTY_GROUP_MEMBER))).isEqualTo("/figures.xhtml");
    }

    @Test
    void shouldBeTheInboxForWhoHasNoPageOfTheirOwn() {
        assertThat(StartPage.of(with())).isEqualTo("/inbox.xhtml");
    }

    private static Actor with(Role... roles) {
        return new Actor(
                1,
                "wang",
                "Wang",
                Arrays.stream(roles)
                        .map(role -> new Actor.Post(role, 1, "District", "/1/"))
                        .collect(Collectors.toSet()));
    }
}
