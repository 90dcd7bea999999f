package org.chuangwen.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chuangwen.support.Effort.Operator;

/**
 * Somebody who has nothing but the screen. They find what they use by the words they can see, once, and never by what
 * only a program sees; of two things with the same words they would not know which. They read what comes into view
 * before they go on, once, and scroll as far as they must. What they would need is added up in {@link #effort}.
 */
public final class Newcomer {

    /** How much of a screen a swipe or a turn of the wheel moves. */
    private static final double SWIPE = 0.8;

    /** More often nobody scrolls for one thing. */
    private static final int MOST_SWIPES = 20;

    /**
     * The texts in view: what is drawn, not clipped, not covered, and in the uppermost dialog if one is open; of fields
     * what they contain or hint at. Of a row of a list that leads on, what leads on; the labels of a map are looked at
     * and not read.
     */
    private static final String TEXTS_IN_VIEW = """
            () => {
              const texts = [];
              const root = [...document.querySelectorAll('dialog[open]')].pop() || document.body;
              const inView = (rectangles, element) => [...rectangles].some(one => {
                const x = one.left + one.width / 2, y = one.top + one.height / 2;
                if (one.width < 3 || one.height < 3 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
                  return false;
                }
                const hit = document.elementFromPoint(x, y);
                return hit && (hit.contains(element) || element.contains(hit)
                    || hit.closest('label') && hit.closest('label').contains(element));
              });
              const drawn = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true})
                  && element.clientWidth !== 1;
              const beside = element => {
                const row = element.closest('li, tr');
                return row && row.querySelector('a[href]') && !element.closest('a');
              };
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              while (walker.nextNode()) {
                const node = walker.currentNode, element = node.parentElement;
                if (node.data.trim() && !['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA'].includes(element.tagName) && drawn(element)
                    && !beside(element) && !element.closest('[data-map]')) {
                  range.selectNodeContents(node);
                  if (inView(range.getClientRects(), element)) {
                    texts.push(node.data.trim());
                  }
                }
              }
              for (const field of root.querySelectorAll('input, textarea, select')) {
                if (!['checkbox', 'radio', 'range', 'file', 'hidden', 'password'].includes(field.type) && drawn(field)
                    && inView(field.getClientRects(), field)) {
                  texts.push(field.tagName === 'SELECT' ? field.selectedOptions[0]?.text || '' : field.value || field.placeholder);
                }
              }
              return texts;
            }""";

    /**
     * Moves what scrolls the element by a part of what shows of it, the nearest that can move; whether anything did.
     */
    private static final String SWIPE_TOWARDS = """
            (element, part) => {
              const page = document.scrollingElement;
              for (let box = element.parentElement; box; box = box.parentElement) {
                const whole = box === document.body || box === page;
                const scrolls = whole || ['auto', 'scroll'].includes(getComputedStyle(box).overflowY);
                if (scrolls) {
                  const scroller = whole ? page : box;
                  const frame = whole ? {top: 0, bottom: innerHeight} : box.getBoundingClientRect();
                  const before = scroller.scrollTop;
                  const way = element.getBoundingClientRect().top < frame.top ? -1 : 1;
                  scroller.scrollBy({top: way * part * (frame.bottom - frame.top), behavior: 'instant'});
                  if (scroller.scrollTop !== before) {
                    return true;
                  }
                }
              }
              return false;
            }""";

    /** Whether a finger on its middle would hit it: not out of view, not below a bar. */
    private static final String WITHIN_REACH = """
            element => {
              const own = element.getBoundingClientRect();
              const x = own.left + own.width / 2, y = own.top + own.height / 2;
              const hit = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && document.elementFromPoint(x, y);
              return !!hit && (element.contains(hit) || hit.contains(element)
                  || !!hit.closest('label') && hit.closest('label').contains(element));
            }""";

    private static final String ROW_OF =
            "link => (link.closest('li, tr') || link).innerText.split('\\n').map(line => line.trim()).filter(line => line)";

    private final boolean reading;
    private final Set<String> read = new HashSet<>();
    private Effort effort = new Effort();
    private Page page;
    private boolean atKeys;
    private long acted;

    private Newcomer(boolean reading) {
        this.reading = reading;
    }

    /** Somebody who has seen none of the pages yet. */
    public static Newcomer whoReads() {
        return new Newcomer(true);
    }

    /** Somebody who knows the pages and reads nothing any more. */
    public static Newcomer whoKnows() {
        return new Newcomer(false);
    }

    /** Sits down at another screen; what is spent there is added up anew, what was read stays read. */
    public Newcomer at(Page other) {
        page = other;
        effort = new Effort();
        atKeys = false;
        return this;
    }

    /** What all of it would have taken at this screen. */
    public Effort effort() {
        return effort;
    }

    /** Opens an address that they were given; the time of the way there is not theirs. */
    public Newcomer opens(String path, String words) {
        acted = System.nanoTime();
        page.navigate(path);
        return sees(words);
    }

    /** Waits until these words stand in view, then reads what is new. */
    public Newcomer sees(String words) {
        awaits(words);
        return reads();
    }

    /** Waits until these words stand in view, which is what they wanted: they read the sentence and no further. */
    public Newcomer isTold(String words) {
        reads(awaits(words).innerText());
        return this;
    }

    private Locator awaits(String words) {
        Locator found = seen(page.getByText(words)).first();
        found.waitFor();
        assertThat(found).isInViewport();
        if (acted != 0) {
            effort.add(Operator.WAIT, (System.nanoTime() - acted) / 1e9);
            acted = 0;
        }
        return found;
    }

    /** Reads what is in view and was not read before. */
    public Newcomer reads() {
        if (reading) {
            ((List<?>) page.evaluate(TEXTS_IN_VIEW)).forEach(text -> reads(text.toString()));
        }
        return this;
    }

    private void reads(String text) {
        if (reading && read.add(text)) {
            effort.add(Operator.READ, Effort.charactersOf(text));
        }
    }

    /** Presses the button that bears these words. */
    public Newcomer presses(String words) {
        return takes(seen(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))));
    }

    /** Follows the link that bears these words, having read the rest of its row. */
    public Newcomer follows(String words) {
        Locator link = seen(page.getByRole(AriaRole.LINK)).filter(new Locator.FilterOptions().setHasText(words));
        reach(link);
        for (Object line : (List<?>) link.evaluate(ROW_OF)) {
            reads(line.toString());
        }
        return takes(link);
    }

    /** Touches the words themselves: a tile, a fold. */
    public Newcomer picks(String words) {
        return takes(seen(page.getByText(alone(words))));
    }

    /** Whether these words stand somewhere on the page already, so that one need not look further. */
    public boolean isThere(String words) {
        return seen(page.getByText(words, new Page.GetByTextOptions().setExact(true)))
                        .count()
                > 0;
    }

    /** Grants what the phone itself asks for, such as the position. */
    public Newcomer allows() {
        effort.add(Operator.THINK, 1);
        points();
        return this;
    }

    /** Takes a photo where these words stand: raises the camera, releases it, keeps the picture. */
    public Newcomer photographs(String words, FilePayload photo) {
        Locator place = seen(page.getByText(words, new Page.GetByTextOptions().setExact(true)));
        reach(place);
        effort.add(Operator.THINK, 1);
        points();
        effort.add(Operator.AIM, 1);
        effort.add(Operator.THINK, 2);
        points();
        points();
        com.microsoft.playwright.FileChooser chooser = page.waitForFileChooser(() -> touch(place));
        acted = System.nanoTime();
        chooser.setFiles(photo);
        return this;
    }

    /** Copies a name or a password from paper into the field with this label. */
    public Newcomer copies(String label, String text) {
        return types(label, text, Operator.CODE, text.length());
    }

    /** Writes in their own words into the field with this label. */
    public Newcomer writes(String label, String text) {
        return types(label, text, Operator.KEY, Effort.keysOf(text));
    }

    /** Chooses from the list with this label, reading it down to the choice. */
    public Newcomer chooses(String label, String choice) {
        Locator list = labelled(label);
        reach(list);
        effort.add(Operator.THINK, 2);
        points();
        points();
        if (reading) {
            for (Object option : (List<?>) list.evaluate("list => [...list.options].map(one => one.text)")) {
                effort.add(Operator.READ, Effort.charactersOf(option.toString()));
                if (option.equals(choice)) {
                    break;
                }
            }
        }
        list.selectOption(choice);
        read.add(choice);
        return this;
    }

    private Newcomer types(String label, String text, Operator key, double keys) {
        Locator field = labelled(label);
        reach(field);
        effort.add(Operator.THINK, 1);
        points();
        touch(field);
        effort.add(Operator.HOME, 1);
        atKeys = true;
        effort.add(key, keys);
        field.fill(text);
        read.add(text);
        return this;
    }

    private Newcomer takes(Locator target) {
        reach(target);
        effort.add(Operator.THINK, 1);
        points();
        acted = System.nanoTime();
        touch(target);
        return this;
    }

    /** On its middle, as a finger does: whatever lies there takes it. */
    private void touch(Locator target) {
        BoundingBox box = target.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        if (Boolean.TRUE.equals(page.evaluate("() => matchMedia('(pointer: coarse)').matches"))) {
            page.touchscreen().tap(x, y);
        } else {
            page.mouse().click(x, y);
        }
    }

    private void points() {
        effort.add(Operator.HOME, atKeys ? 1 : 0);
        atKeys = false;
        effort.add(Operator.POINT, 1);
        effort.add(Operator.CLICK, 1);
    }

    /** Scrolls until the target can be touched, reading what comes by. */
    private void reach(Locator target) {
        target.waitFor();
        for (int swipes = 0; !Boolean.TRUE.equals(target.evaluate(WITHIN_REACH)); swipes++) {
            if (swipes == MOST_SWIPES || !Boolean.TRUE.equals(target.evaluate(SWIPE_TOWARDS, SWIPE))) {
                throw new AssertionError("Cannot be brought into view: " + target);
            }
            effort.add(Operator.POINT, 1);
            reads();
        }
    }

    /** The field whose label can be seen, not only be heard. */
    private Locator labelled(String words) {
        Locator field = seen(page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)));
        assertThat(seen(page.getByText(words, new Page.GetByTextOptions().setExact(true)))
                        .first())
                .isVisible();
        return field;
    }

    /** The words by themselves, but for a number that may stand behind them. */
    private static Pattern alone(String words) {
        return Pattern.compile("^\\s*" + words.replaceAll("([\\[\\](){}.*+?^$|\\\\])", "\\\\$1") + "\\s*\\d*\\s*$");
    }

    private static Locator seen(Locator any) {
        return any.filter(new Locator.FilterOptions().setVisible(true));
    }
}
