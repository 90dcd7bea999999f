package org.chuangwen.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chuangwen.support.Steps.field;

import com.microsoft.playwright.Page;
import java.util.List;
import org.chuangwen.meeting.MeetingOnScreen;
import org.chuangwen.support.Cast;
import org.chuangwen.support.Steps;

/** The party group's meeting on the model case, from the agenda to the signed minutes. */
final class ModelCaseMeeting {

    private final Cast cast;
    private final String title;
    private final String request;
    private String meeting;

    ModelCaseMeeting(Cast cast, String title, String request) {
        this.cast = cast;
        this.title = title;
        this.request = request;
    }

    void hold() {
        convene();
        deliberate();
        signMinutes();
    }

    private void convene() {
        Page secretary = cast.at("secretary1");
        secretary.navigate("/meetings.xhtml");
        look(secretary, "meetings");
        MeetingOnScreen.convene(secretary, title, "三楼会议室");
        meeting = secretary.url();
        look(secretary, "convened");
    }

    /** Nine are due, six come, one of them withdraws; the five others decide, the secretary last. */
    private void deliberate() {
        for (int i = 1; i <= 5; i++) {
            MeetingOnScreen.come(atMeeting("member" + i));
        }
        MeetingOnScreen.recuse(atMeeting("member5"), "配偶在申请社区工作");
        look(cast.at("member5"), "recused");
        Page secretary = atMeeting("secretary1");
        look(secretary, "open");
        Steps.take(secretary, "opened");
        secretary = atMeeting("secretary1");
        assertThat(secretary.locator("#step .put-item a[href*='" + request + "']"))
                .isVisible();
        field(secretary, "comment").fill("雨棚须由有资质的单位安装");
        field(secretary, "amount").fill("80000.00");
        look(secretary, "take");
        Steps.take(secretary, "put");
        for (int i = 1; i <= 4; i++) {
            Page member = atMeeting("member" + i);
            if (i == 1) {
                look(member, "state");
            }
            Steps.vote(member, "voted", "赞成");
        }
        assertThat(atMeeting("member5").locator("#step")).hasCount(0);
        secretary = atMeeting("secretary1");
        look(secretary, "conclude");
        Steps.vote(secretary, "concluded", "赞成");
        assertThat(MeetingOnScreen.firstItem(secretary)).containsText("通过");
        assertThat(MeetingOnScreen.firstItem(secretary)).containsText("党组决〔");
    }

    private void signMinutes() {
        Page secretary = atMeeting("secretary1");
        look(secretary, "minutes");
        Steps.take(secretary, "issued");
        for (String name : List.of("secretary1", "member1", "member2", "member3", "member4", "member5")) {
            Page signer = atMeeting(name);
            if (name.equals("member1")) {
                look(signer, "sign");
            }
            Steps.take(signer, "signed");
        }
        look(atMeeting("secretary1"), "meeting-over");
    }

    private Page atMeeting(String username) {
        return cast.at(username, meeting);
    }

    private static void look(Page page, String name) {
        Cast.look(page, "model-case-" + name);
    }
}
