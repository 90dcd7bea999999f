package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems in green places and at the water. */
final class Parks {

    private Parks() {}

    /** A board with old papers. */
    static void noticeBoard(Brush b, double mess) {
        Places.park(b);
        for (int board = 0; board < 2; board++) {
            double x = 150 + board * 470;
            boolean old = board < Motif.left(mess, 2);
            b.rect(Palette.DARK_STEEL, x + 30, 330, 16, 450);
            b.rect(Palette.DARK_STEEL, x + 384, 330, 16, 450);
            b.polygon(Palette.RED, x - 20, 330, x + 450, 330, x + 420, 286, x + 10, 286);
            b.rect(Palette.STEEL, x, 330, 430, 300);
            b.rect(old ? new Color(0xb9b39c) : new Color(0xf4f1e6), x + 14, 344, 402, 272);
            for (int paper = 0; paper < 6; paper++) {
                double px = x + 36 + (paper % 3) * 126;
                double py = 362 + (paper / 3) * 126;
                Color sheet = old
                        ? b.about(new Color(0xcdc6ac))
                        : b.one(Palette.WHITE, new Color(0xfde9b5), new Color(0xd9ecf7));
                b.turned(px + 52, py + 55, 1, old ? b.between(-16, 16) : 0, () -> {
                    b.rect(sheet, -52, -55, 104, 110);
                    b.rect(old ? new Color(0xa89f87) : Palette.RED, -40, -42, 80, 12);
                    for (int line = 0; line < 4; line++) {
                        b.rect(
                                old ? new Color(0xb4ac94) : Palette.STEEL,
                                -40,
                                -18 + line * 17,
                                old ? b.between(20, 80) : 80,
                                6);
                    }
                    if (old) {
                        b.polygon(new Color(0xb9b39c), 52, 55, 52, b.between(-10, 30), b.between(-20, 20), 55);
                    }
                });
            }
        }
    }

    /** A square without a sign. */
    static void signpost(Brush b, double mess) {
        Places.park(b);
        Places.pavement(b, 640, 900);
        for (int i = 0; i < 3; i++) {
            Things.person(b, 780 + i * 120, 700 + i * 30, 0.85, b.one(Palette.paints()));
        }
        b.round(Palette.CONCRETE, 340, 740, 160, 40, 6);
        if (mess > 0) {
            b.oval(Palette.DARK_STEEL, 384, 744, 16, 10);
            b.oval(Palette.DARK_STEEL, 440, 744, 16, 10);
        } else {
            b.rect(Palette.DARK_STEEL, 384, 330, 14, 416);
            b.rect(Palette.DARK_STEEL, 442, 330, 14, 416);
            b.round(Palette.BLUE, 250, 320, 340, 200, 12);
            b.round(Palette.WHITE, 276, 346, 150, 26, 5);
            for (int line = 0; line < 3; line++) {
                b.rect(Palette.clear(Palette.WHITE, 200), 276, 396 + line * 34, 210 - line * 30, 12);
            }
            b.polygon(Palette.WHITE, 560, 440, 520, 410, 520, 430, 500, 430, 500, 450, 520, 450, 520, 470);
        }
    }

    /** Gaps in a hedge. */
    static void hedge(Brush b, double mess) {
        Places.street(b);
        b.rect(Palette.times(Palette.GRASS, 0.9), 0, 590, Brush.WIDTH, 90);
        int gaps = Motif.left(mess, 6);
        for (int i = 0; i < 14; i++) {
            boolean gap = i % 2 == 1 && i / 2 < gaps;
            double x = 40 + i * 88;
            if (gap) {
                b.oval(Palette.EARTH, x - 46, 628, 100, 40);
                b.line(Palette.TRUNK, 5, x, 648, x - 10, 600);
            } else {
                Things.bush(b, x, 660, 0.95);
            }
        }
        for (int i = 0; i < 12; i++) {
            boolean fallen = i % 3 == 1 && i / 3 < gaps;
            b.turned(20 + i * 105, 690, 1, fallen ? b.between(20, 65) : 0, () -> {
                b.rect(Palette.WHITE, -5, -62, 10, 62);
                b.rect(Palette.WHITE, 30, -62, 10, 62);
                b.rect(Palette.WHITE, 65, -62, 10, 62);
                b.rect(Palette.WHITE, -10, -50, fallen ? 60 : 106, 8);
            });
        }
    }

    /** Vegetable beds in the green; solved, planted again. */
    static void vegetables(Brush b, double mess) {
        Places.park(b);
        if (mess > 0) {
            b.polygon(Palette.EARTH, 140, 560, 1060, 540, 1160, 780, 40, 800);
            for (int row = 0; row < 5; row++) {
                for (int plant = 0; plant < 15 * mess; plant++) {
                    double x = 170 - row * 22 + plant * (60 + row * 3);
                    double y = 590 + row * 46;
                    b.oval(Palette.DARK_LEAF, x - 16, y - 20, 30, 24);
                    b.oval(Palette.times(Palette.LEAF, 1.15), x - 10, y - 26, 24, 20);
                }
            }
            for (int pole = 0; pole < 7; pole++) {
                b.line(Palette.TRUNK, 5, 720 + pole * 56, 640, 750 + pole * 50, 480);
            }
            b.line(Palette.TRUNK, 5, 740, 500, 1060, 490);
            b.polygon(Palette.clear(new Color(0x8aa3b8), 220), 120, 500, 330, 480, 350, 570, 100, 590);
        } else {
            for (int i = 0; i < 26; i++) {
                Things.bush(b, 120 + (i % 9) * 118 + b.between(-20, 20), 610 + (i / 9) * 62, 0.8);
            }
            Things.tree(b, 300, 640, 0.8);
            Things.tree(b, 900, 650, 0.85);
        }
    }

    /** Broken exercise machines. */
    static void fitness(Brush b, double mess) {
        Places.park(b);
        b.polygon(new Color(0xc07a5f), 120, 640, 1080, 620, 1180, 800, 20, 820);
        int broken = Motif.left(mess, 2);
        for (int i = 0; i < 3; i++) {
            double x = 260 + i * 320;
            boolean out = i < broken;
            b.line(Palette.BLUE, 18, x, 740, x, 430);
            b.line(Palette.BLUE, 18, x - 90, 740, x + 90, 740);
            b.line(Palette.YELLOW, 14, x - 80, 440, x + 80, 440);
            b.turned(x, 440, 1, out ? 0 : 4, () -> {
                b.line(Palette.YELLOW, 12, 60, 0, out ? 130 : 70, out ? 280 : 230);
                b.round(Palette.INK, out ? 90 : 40, out ? 276 : 224, 70, 18, 8);
                if (!out) {
                    b.line(Palette.YELLOW, 12, -60, 0, -70, 230);
                    b.round(Palette.INK, -108, 224, 70, 18, 8);
                }
            });
            if (out) {
                b.line(Palette.RED, 5, x - 80, 440, x - 60, 470);
                for (int rust = 0; rust < 10; rust++) {
                    b.oval(
                            Palette.clear(new Color(0x7a4a2a), 180),
                            x - 8 + b.between(-2, 6),
                            b.between(460, 720),
                            10,
                            16);
                }
            }
        }
    }

    /** What dogs leave behind. */
    static void dog(Brush b, double mess) {
        Places.park(b);
        for (int i = 0; i < Motif.left(mess, 7); i++) {
            double x = b.between(120, 1050);
            double y = b.between(600, 730);
            b.oval(new Color(0x5e4126), x - 26, y - 10, 52, 20);
            b.oval(new Color(0x6b4b2d), x - 18, y - 22, 36, 18);
            b.oval(new Color(0x77553a), x - 9, y - 32, 20, 14);
        }
        b.at(880, 790, 1.2, () -> {
            b.shadow(0, 0, 150);
            Color fur = new Color(0xb98a56);
            b.round(fur, -60, -80, 110, 46, 22);
            b.oval(fur, 34, -118, 54, 50);
            b.polygon(Palette.times(fur, 0.8), 40, -112, 52, -140, 62, -110);
            b.line(fur, 13, -46, -44, -46, -4);
            b.line(fur, 13, 36, -44, 36, -4);
            b.line(fur, 9, -58, -70, -84, -104);
            b.oval(Palette.INK, 66, -104, 8, 8);
        });
        if (mess < 1) {
            b.rect(Palette.DARK_STEEL, 300, 560, 12, 200);
            b.round(Palette.GREEN, 250, 520, 112, 130, 10);
            b.rect(Palette.WHITE, 274, 550, 64, 10);
            b.rect(Palette.WHITE, 274, 574, 44, 10);
        }
    }

    /** Rubbish in the water and on the bank. */
    static void riverbank(Brush b, double mess) {
        Places.river(b);
        for (int i = 0; i < Motif.left(mess, 60); i++) {
            Things.scrap(b, b.between(60, 1140), b.between(540, 700));
        }
        for (int i = 0; i < Motif.left(mess, 9); i++) {
            double x = b.between(80, 1080);
            double y = b.between(560, 660);
            b.round(Palette.clear(b.one(Palette.GLASS, Palette.GREEN, Palette.WHITE), 210), x, y, 54, 18, 9);
            b.oval(Palette.clear(new Color(0x5b7d4a), 150), x - 60, y + 10, 140, 26);
        }
        for (int i = 0; i < Motif.left(mess, 8); i++) {
            Things.bag(b, b.between(80, 1100), b.between(760, 850), 0.9);
        }
        if (mess < 1) {
            for (int i = 0; i < 30; i++) {
                double x = b.between(0, 1200);
                b.line(Palette.DARK_LEAF, 5, x, 740, x + b.between(-10, 10), 740 - b.between(30, 70));
            }
        }
    }
}
