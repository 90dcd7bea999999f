package org.chuangwen.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.function.Consumer;
import org.chuangwen.support.Effort.Operator;
import org.junit.jupiter.api.Test;

/** What a newcomer counts as seen and as done, on small pages of the test's own. */
@StartsApplications
class NewcomerST {

    @Test
    void shouldReadWhatIsInViewOnce() {
        on("""
                <p>看得见</p><p hidden>隐藏</p><p style="position:absolute; left:-999px">移出</p>
                <div style="height: 10px; overflow: hidden"><p style="margin-top: 40px">裁掉</p></div>
                <input placeholder="提示"><input type="password" value="秘密"><div data-map>地图</div>
                <ul><li><a href="#a">标题</a> 旁边</li></ul>
                <p style="margin-top: 2000px">下面</p>""", newcomer -> {
            newcomer.reads().reads();

            assertThat(newcomer.effort().of(Operator.READ)).isEqualTo((3 + 2 + 2) / 5.0, within(1e-9));
        });
    }

    @Test
    void shouldReadOnlyTheDialogThatIsOpen() {
        on(
                "<p>后面</p><dialog><p>前面的话</p></dialog><script>document.querySelector('dialog').showModal()</script>",
                newcomer -> {
                    newcomer.reads();

                    assertThat(newcomer.effort().of(Operator.READ)).isEqualTo(4 / 5.0, within(1e-9));
                });
    }

    @Test
    void shouldScrollToWhatIsBelowAndReadOnTheWay() {
        on("""
                <div style="height: 900px"></div><p>路上</p><div style="height: 900px"></div>
                <button onclick="this.insertAdjacentHTML('beforebegin', '<p>好了</p>')">按</button>""", newcomer -> {
            newcomer.presses("按").isTold("好了");

            assertThat(newcomer.effort().of(Operator.READ)).isEqualTo((2 + 1 + 2) / 5.0, within(1e-9));
            assertThat(newcomer.effort().of(Operator.POINT)).isGreaterThanOrEqualTo(2 * 1.1);
            assertThat(newcomer.effort().of(Operator.THINK)).isEqualTo(1.35, within(1e-9));
            assertThat(newcomer.effort().of(Operator.WAIT)).isPositive();
        });
    }

    @Test
    void shouldTypeByTheKeyAndMoveTheHand() {
        on("<label>说明 <input></label><button>好</button>", newcomer -> {
            newcomer.writes("说明", "飞线").presses("好");

            assertThat(newcomer.effort().of(Operator.KEY)).isEqualTo(2 * 3.5 * 0.5, within(1e-9));
            assertThat(newcomer.effort().of(Operator.HOME)).isEqualTo(2 * 0.4, within(1e-9));
        });
    }

    @Test
    void shouldNotKnowWhichOfTwoWithTheSameWords() {
        on(
                "<button>好</button><button>好</button>",
                newcomer -> assertThatThrownBy(() -> newcomer.presses("好")).hasMessageContaining("strict mode"));
    }

    @Test
    void shouldNotFindWhatOnlyAProgramSees() {
        on(
                "<label style='display: none' for='x'>名称</label><input id='x'>",
                newcomer -> assertThatThrownBy(() -> newcomer.writes("名称", "a")).isInstanceOf(AssertionError.class));
    }

    @Test
    void shouldReadNothingWhenPractised() {
        Browser.at(URI.create("http://localhost"), "NewcomerST", browser -> {
            Page page = browser.person();
            page.setContent("<p>看得见</p>");
            assertThat(Newcomer.whoKnows().at(page).reads().effort().total()).isZero();
        });
    }

    private static void on(String body, Consumer<Newcomer> test) {
        Browser.at(URI.create("http://localhost"), "NewcomerST", browser -> {
            Page page = browser.person(options -> options.setViewportSize(800, 600));
            page.setContent("<!DOCTYPE html><html><body>" + body + "</body></html>");
            test.accept(Newcomer.whoReads().at(page));
        });
    }
}
