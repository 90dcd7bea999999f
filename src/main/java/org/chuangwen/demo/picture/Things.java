package org.chuangwen.demo.picture;

import java.awt.Color;

/** What stands about in more than one picture. Each stands on the point it is drawn at. */
final class Things {

    private Things() {}

    static void bike(Brush b, double x, double y, double scale) {
        Color paint = b.about(b.one(Palette.paints()));
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 190);
            for (int wheel : new int[] {-62, 62}) {
                b.oval(Palette.INK, wheel - 27, -54, 54, 54);
                b.oval(Palette.STEEL, wheel - 15, -42, 30, 30);
            }
            b.line(Palette.DARK_STEEL, 9, 62, -27, 42, -110, 26, -118);
            b.polygon(
                    paint, -82, -60, -70, -82, -8, -82, 4, -40, 30, -40, 44, -92, 56, -88, 44, -26, -30, -26, -48, -56);
            b.round(Palette.INK, -80, -96, 76, 16, 8);
            b.line(Palette.INK, 6, -84, -88, -104, -92);
            b.oval(Palette.YELLOW, 50, -94, 14, 14);
        });
    }

    static void car(Brush b, double x, double y, double scale, Color paint) {
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 370);
            b.polygon(Palette.times(paint, 0.9), -105, -78, -60, -128, 62, -128, 112, -78);
            b.polygon(Palette.GLASS, -88, -80, -52, -120, -4, -120, -4, -80);
            b.polygon(Palette.GLASS, 6, -80, 6, -120, 54, -120, 92, -80);
            b.round(paint, -172, -84, 344, 60, 22);
            b.rect(Palette.times(paint, 0.82), -166, -46, 332, 8);
            b.round(Palette.YELLOW, 152, -72, 20, 14, 6);
            b.round(Palette.RED, -172, -72, 16, 14, 5);
            for (int wheel : new int[] {-104, 104}) {
                b.oval(Palette.INK, wheel - 36, -66, 72, 72);
                b.oval(Palette.STEEL, wheel - 18, -48, 36, 36);
            }
        });
    }

    static void person(Brush b, double x, double y, double scale, Color clothes) {
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 90);
            b.line(new Color(0x3a4250), 20, -14, -6, -12, -82);
            b.line(new Color(0x3a4250), 20, 14, -6, 12, -82);
            b.round(clothes, -32, -172, 64, 98, 20);
            b.line(clothes, 17, -30, -158, -46, -92);
            b.line(clothes, 17, 30, -158, 46, -92);
            b.oval(Palette.SKIN, -54, -98, 16, 16);
            b.oval(Palette.SKIN, 38, -98, 16, 16);
            b.oval(Palette.SKIN, -23, -226, 46, 50);
            b.oval(Palette.INK, -25, -232, 50, 28);
        });
    }

    static void tree(Brush b, double x, double y, double scale) {
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 220);
            b.polygon(Palette.TRUNK, -14, 0, 14, 0, 9, -190, -9, -190);
            Color leaf = b.about(Palette.LEAF);
            b.oval(Palette.times(leaf, 0.82), -110, -330, 150, 150);
            b.oval(Palette.times(leaf, 0.9), -30, -320, 150, 150);
            b.oval(leaf, -75, -390, 150, 160);
            b.oval(Palette.times(leaf, 1.1), -50, -370, 80, 70);
        });
    }

    static void bush(Brush b, double x, double y, double scale) {
        b.at(x, y, scale, () -> {
            Color leaf = b.about(Palette.LEAF);
            b.oval(Palette.times(leaf, 0.8), -70, -60, 80, 66);
            b.oval(Palette.times(leaf, 0.9), -10, -64, 84, 70);
            b.oval(leaf, -44, -82, 90, 84);
        });
    }

    /** A wheeled bin; a broken one has lost its lid and leans. */
    static void bin(Brush b, double x, double y, double scale, Color paint, boolean broken) {
        b.turned(x, y, scale, broken ? b.between(-14, 14) : 0, () -> {
            b.shadow(0, 0, 140);
            b.polygon(paint, -46, -12, 46, -12, 60, -140, -60, -140);
            b.polygon(Palette.times(paint, 0.86), 10, -12, 46, -12, 60, -140, 18, -140);
            b.oval(Palette.INK, -44, -26, 28, 28);
            b.oval(Palette.INK, 18, -26, 28, 28);
            if (broken) {
                b.polygon(Palette.INK, -60, -140, 60, -140, 52, -126, -52, -126);
                b.line(Palette.INK, 4, -30, -120, -14, -90, -26, -70, -8, -40);
                b.oval(b.about(Palette.WHITE), -34, -166, 50, 40);
            } else {
                b.round(Palette.times(paint, 0.75), -66, -158, 132, 22, 9);
                b.oval(Palette.clear(Palette.WHITE, 210), -18, -96, 36, 36);
            }
        });
    }

    static void bag(Brush b, double x, double y, double scale) {
        Color plastic = b.one(new Color(0x33373d), new Color(0x3d4a57), new Color(0xe4e2da), new Color(0x9c3b3b));
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 110);
            b.oval(plastic, -48, -74, 96, 78);
            b.polygon(plastic, -12, -66, 12, -66, 22, -94, -22, -94);
            b.oval(Palette.clear(Palette.WHITE, 60), -26, -58, 22, 30);
        });
    }

    static void box(Brush b, double x, double y, double scale) {
        Color paper = b.about(Palette.CARDBOARD);
        double height = b.between(70, 110);
        b.turned(x, y, scale, b.between(-5, 5), () -> {
            b.shadow(0, 0, 130);
            b.rect(paper, -55, -height, 110, height);
            b.polygon(Palette.times(paper, 0.85), 55, 0, 80, -16, 80, -height - 16, 55, -height);
            b.polygon(Palette.times(paper, 1.12), -55, -height, -30, -height - 16, 80, -height - 16, 55, -height);
            b.rect(Palette.times(paper, 0.75), -8, -height, 16, height);
        });
    }

    static void scrap(Brush b, double x, double y) {
        b.turned(
                x,
                y,
                1,
                b.between(0, 180),
                () -> b.polygon(
                        b.one(Palette.WHITE, Palette.YELLOW, Palette.RED, Palette.GLASS, Palette.CARDBOARD),
                        -12,
                        -6,
                        8,
                        -10,
                        13,
                        5,
                        -7,
                        9));
    }

    /** A street vendor's cart under an umbrella. */
    static void stall(Brush b, double x, double y, double scale) {
        Color cloth = b.one(Palette.RED, Palette.BLUE, Palette.GREEN, Palette.ORANGE);
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 230);
            b.line(Palette.DARK_STEEL, 7, 0, -20, 0, -230);
            b.polygon(cloth, -130, -220, 0, -290, 130, -220);
            b.polygon(Palette.times(cloth, 1.25), -44, -220, 0, -290, 44, -220);
            b.rect(b.about(Palette.CARDBOARD), -95, -96, 190, 66);
            b.rect(Palette.times(Palette.CARDBOARD, 0.7), -95, -104, 190, 12);
            for (int i = 0; i < 7; i++) {
                b.oval(b.one(Palette.RED, Palette.ORANGE, Palette.GREEN, Palette.YELLOW), -90 + i * 25, -126, 26, 26);
            }
            b.oval(Palette.INK, -80, -36, 40, 40);
            b.oval(Palette.INK, 40, -36, 40, 40);
        });
    }

    static void lamp(Brush b, double x, double y, double scale, boolean lit) {
        b.at(x, y, scale, () -> {
            b.shadow(0, 0, 60);
            b.line(Palette.DARK_STEEL, 12, 0, 0, 0, -430, 90, -462);
            b.round(Palette.DARK_STEEL, 62, -474, 74, 18, 8);
            if (lit) {
                b.oval(Palette.clear(new Color(0xffe9a8), 70), 10, -520, 180, 120);
                b.round(new Color(0xfff3c4), 68, -460, 62, 10, 5);
                b.polygon(Palette.clear(new Color(0xffe9a8), 60), 70, -452, 128, -452, 260, 10, -70, 10);
            }
        });
    }
}
