package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems underfoot. */
final class Pavements {

    private Pavements() {}

    /** Slabs and asphalt broken up. */
    static void pothole(Brush b, double mess) {
        Places.street(b);
        if (mess < 1) {
            b.polygon(Palette.times(Palette.ASPHALT, 0.72), 340, 720, 880, 710, 930, 830, 300, 845);
        }
        for (int i = 0; i < Motif.left(mess, 3); i++) {
            double x = 380 + i * 230;
            double y = 745 + (i % 2) * 50;
            b.polygon(
                    Palette.times(Palette.ASPHALT, 0.62),
                    x - 130,
                    y,
                    x - 70,
                    y - 44,
                    x + 20,
                    y - 34,
                    x + 110,
                    y - 48,
                    x + 140,
                    y + 6,
                    x + 70,
                    y + 44,
                    x - 40,
                    y + 34);
            b.polygon(
                    Palette.EARTH,
                    x - 84,
                    y + 2,
                    x - 40,
                    y - 24,
                    x + 66,
                    y - 26,
                    x + 90,
                    y + 8,
                    x + 20,
                    y + 26,
                    x - 44,
                    y + 22);
            b.oval(Palette.clear(Palette.GLASS, 150), x - 40, y - 8, 90, 22);
            for (int crack = 0; crack < 5; crack++) {
                double cx = x + b.between(-120, 120);
                b.line(Palette.INK, 3, cx, y, cx + b.between(-80, 80), y + b.between(20, 60));
            }
        }
        for (int slab = 0; slab < Motif.left(mess, 12); slab++) {
            b.turned(b.between(80, 1120), b.between(550, 650), 1, b.between(-18, 18), () -> {
                b.rect(Palette.EARTH, -36, -14, 72, 28);
                b.polygon(b.about(Palette.CONCRETE), -32, -22, 20, -16, 34, 10, -24, 8);
            });
        }
    }

    /** The blind's strip is broken off; solved, it runs through to a ramp. */
    static void tactile(Brush b, double mess) {
        Places.street(b);
        Places.pavement(b, 540, 900);
        int broken = Motif.left(mess, 5);
        for (int i = 0; i < 14; i++) {
            double x = i * 88 - 10;
            boolean gone = i >= 4 && i < 4 + broken;
            b.polygon(
                    gone ? Palette.times(Palette.EARTH, b.between(0.9, 1.15)) : b.about(Palette.YELLOW),
                    x,
                    690,
                    x + 84,
                    690,
                    x + 92,
                    770,
                    x + 4,
                    770);
            for (int bar = 0; bar < 4 && !gone; bar++) {
                b.line(Palette.times(Palette.YELLOW, 0.82), 7, x + 14, 702 + bar * 19, x + 78, 702 + bar * 19);
            }
            if (gone) {
                b.polygon(b.about(Palette.CONCRETE), x + 12, 744, x + 50, 716, x + 76, 748, x + 40, 764);
            }
        }
        if (mess > 0) {
            Things.bike(b, 620, 740, 1.1);
        } else {
            b.polygon(new Color(0xc9b78f), 860, 790, 1130, 790, 1190, 900, 800, 900);
            b.round(Palette.BLUE, 960, 812, 70, 60, 8);
            b.ring(Palette.WHITE, 6, 992, 850, 13);
            b.line(Palette.WHITE, 6, 992, 824, 992, 842, 1010, 844);
        }
    }

    /** The sewer runs over. */
    static void drain(Brush b, double mess) {
        Places.street(b);
        if (mess > 0) {
            Color water = new Color(0x6b6a52);
            b.oval(Palette.clear(water, 190), 600 - 460 * mess, 690, 920 * mess, 170);
            b.oval(Palette.clear(Palette.times(water, 1.25), 150), 600 - 300 * mess, 715, 600 * mess, 100);
            for (int i = 0; i < 14; i++) {
                Things.scrap(b, 600 + b.between(-380, 380) * mess, b.between(720, 820));
            }
        }
        b.oval(Palette.DARK_STEEL, 510, 740, 190, 76);
        b.oval(Palette.times(Palette.STEEL, 0.85), 518, 742, 174, 66);
        for (int bar = 0; bar < 5; bar++) {
            b.line(Palette.INK, 6, 548 + bar * 28, 756, 548 + bar * 28, 796);
        }
        for (int jet = 0; jet < Motif.left(mess, 5); jet++) {
            b.hanging(Palette.clear(Palette.GLASS, 190), 9, 560 + jet * 22, 770, 540 + jet * 34, 742, -20);
        }
        if (mess < 1) {
            for (int cone : new int[] {420, 800}) {
                b.polygon(Palette.ORANGE, cone - 24, 800, cone + 24, 800, cone + 6, 720, cone - 6, 720);
                b.rect(Palette.WHITE, cone - 14, 754, 28, 12);
            }
        }
    }
}
