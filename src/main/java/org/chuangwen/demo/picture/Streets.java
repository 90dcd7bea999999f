package org.chuangwen.demo.picture;

import java.awt.Color;

/** Problems in a street. */
final class Streets {

    private Streets() {}

    /** E-bikes all over the pavement; solved, in a row between lines. */
    static void bikes(Brush b, double mess) {
        Places.street(b);
        if (mess < 1) {
            for (int i = 0; i <= 7; i++) {
                b.line(Palette.WHITE, 6, 300 + i * 105, 655, 330 + i * 90, 556);
            }
            b.line(Palette.WHITE, 6, 330, 556, 960, 556);
        }
        int wild = Motif.left(mess, 10);
        for (int i = 0; i < 7; i++) {
            Things.bike(b, 370 + i * 100, 648, 0.72);
        }
        for (int i = 0; i < wild; i++) {
            Things.bike(b, b.between(60, 1140), b.between(610, 725), 0.85);
        }
    }

    /** Drivers without a licence look for passengers. */
    static void touting(Brush b, double mess) {
        Places.street(b);
        b.round(Palette.BLUE, 150, 350, 86, 86, 10);
        b.rect(Palette.STEEL, 188, 436, 10, 214);
        b.rect(Palette.WHITE, 178, 366, 12, 56);
        b.oval(Palette.WHITE, 178, 366, 38, 34);
        b.oval(Palette.BLUE, 190, 375, 16, 16);
        for (int i = 0; i < Motif.left(mess, 3); i++) {
            Things.car(b, 330 + i * 330, 790 + (i % 2) * 25, 0.95, b.one(Palette.WHITE, Palette.STEEL, Palette.INK));
        }
        for (int i = 0; i < Motif.left(mess, 4); i++) {
            Things.person(b, 380 + i * 190, 665, 0.85, b.one(Palette.paints()));
        }
        if (mess < 1) {
            for (int i = 0; i < 2; i++) {
                Things.person(b, 840 + i * 130, 660, 0.85, new Color(0x26364f));
                b.rect(Palette.YELLOW, 815 + i * 130, 560, 50, 12);
            }
            Things.car(b, 470, 790, 1, Palette.YELLOW);
            b.round(Palette.WHITE, 440, 645, 60, 22, 5);
        }
    }

    /** A car that nobody has driven for years. */
    static void abandonedCar(Brush b, double mess) {
        Places.street(b);
        for (int bay = 0; bay < 4; bay++) {
            b.line(Palette.WHITE, 6, 160 + bay * 320, 700, 110 + bay * 330, 835);
        }
        for (int i = 0; i < Motif.left(mess, 2); i++) {
            double x = 310 + i * 380;
            Things.car(b, x, 800, 1.15, new Color(0x8a8576));
            for (int spot = 0; spot < 26; spot++) {
                b.oval(
                        Palette.clear(new Color(0x7a4a2a), 150),
                        x + b.between(-180, 170),
                        800 - b.between(30, 95),
                        b.between(8, 30),
                        b.between(6, 18));
            }
            b.polygon(Palette.clear(new Color(0xcfc8b4), 150), x - 118, 708, x - 66, 655, x + 66, 655, x + 124, 708);
            b.line(Palette.INK, 3, x + 20, 700, x + 44, 672, x + 36, 668, x + 62, 660);
            for (int blade = 0; blade < 16; blade++) {
                double gx = x + b.between(-210, 210);
                b.line(Palette.DARK_LEAF, 4, gx, 812, gx + b.between(-12, 12), 812 - b.between(20, 50));
            }
        }
    }

    /** Vendors on the pavement; solved, the pavement is free. */
    static void stalls(Brush b, double mess) {
        Places.street(b);
        for (int i = 0; i < Motif.left(mess, 4); i++) {
            Things.stall(b, 170 + i * 285, 700 + (i % 2) * 40, 1.1);
        }
        for (int i = 0; i < Motif.left(mess, 5); i++) {
            Things.person(b, 300 + i * 180, 740, 0.85, b.one(Palette.paints()));
            Things.scrap(b, b.between(100, 1100), b.between(700, 790));
        }
        if (mess < 1) {
            Things.tree(b, 180, 650, 0.9);
            Things.tree(b, 1010, 650, 0.9);
            Things.person(b, 620, 655, 0.8, Palette.BLUE);
        }
    }

    /** Shops put their goods before the door. */
    static void shopFronts(Brush b, double mess) {
        Places.street(b);
        for (int i = 0; i < Motif.left(mess, 12); i++) {
            double x = 60 + i * 95;
            b.rect(b.about(Palette.CARDBOARD), x, 560, 82, 70);
            for (int fruit = 0; fruit < 4; fruit++) {
                b.oval(b.one(Palette.RED, Palette.ORANGE, Palette.YELLOW, Palette.GREEN), x + fruit * 19, 540, 26, 26);
            }
        }
        for (int i = 0; i < Motif.left(mess, 4); i++) {
            b.line(Palette.STEEL, 6, 120 + i * 300, 645, 120 + i * 300, 460, 230 + i * 300, 460, 230 + i * 300, 645);
            for (int shirt = 0; shirt < 4; shirt++) {
                b.round(b.one(Palette.paints()), 126 + shirt * 25 + i * 300, 464, 22, 80, 6);
            }
        }
        if (mess < 1) {
            Things.person(b, 420, 655, 0.8, Palette.PURPLE);
            Things.person(b, 830, 655, 0.8, Palette.BLUE);
        }
    }

    /** Washing on lines between the trees. */
    static void laundry(Brush b, double mess) {
        Places.street(b);
        for (int x : new int[] {110, 450, 790, 1120}) {
            Things.tree(b, x, 655, 1);
        }
        for (int line = 0; line < Motif.left(mess, 3); line++) {
            double from = 110 + line * 340;
            b.hanging(Palette.WHITE, 4, from, 490, from + 340, 490, 18);
            for (int piece = 0; piece < 5; piece++) {
                double x = from + 30 + piece * 60;
                double length = b.between(80, 150);
                Color cloth = b.one(Palette.paints());
                b.polygon(cloth, x, 496, x + 48, 496, x + 50, 496 + length, x - 4, 496 + length);
                b.line(Palette.times(cloth, 0.8), 3, x + 16, 500, x + 14, 490 + length);
            }
        }
    }

    /** A hoarding along a building site. */
    static void hoarding(Brush b, double mess) {
        Places.street(b);
        for (int panel = 0; panel < 4; panel++) {
            double x = 40 + panel * 285;
            boolean shabby = panel < Motif.left(mess, 4);
            b.rect(Palette.STEEL, x - 4, 296, 282, 350);
            b.fade(
                    shabby ? new Color(0xc9c7bb) : new Color(0x9fd0e6),
                    shabby ? new Color(0xb3b5a6) : new Color(0xe9f4ee),
                    x + 6,
                    306,
                    262,
                    330);
            Color hill = shabby ? new Color(0xa7ab98) : Palette.GREEN;
            b.polygon(hill, x + 6, 590, x + 90, 500, x + 170, 560, x + 268, 490, x + 268, 636, x + 6, 636);
            b.oval(shabby ? new Color(0xb9a79a) : Palette.RED, x + 180, 340, 56, 56);
            b.rect(shabby ? new Color(0xa59b93) : Palette.RED, x + 30, 430, 200, 22);
            b.rect(shabby ? new Color(0xa59b93) : Palette.RED, x + 30, 466, 130, 16);
            if (shabby) {
                double tear = b.between(60, 150);
                b.polygon(
                        new Color(0x7d7a72),
                        x + tear,
                        306,
                        x + tear + 110,
                        306,
                        x + tear + 60,
                        420,
                        x + tear + 20,
                        520);
                b.polygon(Palette.WHITE, x + tear, 306, x + tear + 26, 420, x + tear - 26, 540, x + tear - 44, 400);
            }
        }
    }

    /** Heaps of rubbish in a corner. */
    static void refuse(Brush b, double mess) {
        Places.street(b);
        Things.bush(b, 80, 650, 1.4);
        Things.bush(b, 1120, 650, 1.4);
        if (mess > 0) {
            b.oval(Palette.clear(new Color(0x5d554a), 120), 260, 650, 720, 130);
        }
        for (int i = 0; i < Motif.left(mess, 22); i++) {
            Things.bag(b, 320 + b.between(0, 580), 660 + (i / 22.0) * 110, b.between(0.8, 1.3));
        }
        for (int i = 0; i < Motif.left(mess, 5); i++) {
            Things.box(b, b.between(350, 900), b.between(720, 780), 0.9);
        }
        for (int i = 0; i < Motif.left(mess, 40); i++) {
            Things.scrap(b, b.between(230, 1000), b.between(690, 800));
        }
        if (mess < 1) {
            Things.bin(b, 480, 655, 1, Palette.GREEN, false);
            Things.bin(b, 640, 655, 1, Palette.BLUE, false);
            b.round(Palette.GREEN, 760, 480, 130, 90, 6);
            b.rect(Palette.WHITE, 780, 500, 90, 10);
            b.rect(Palette.WHITE, 780, 522, 60, 10);
            b.rect(Palette.STEEL, 820, 570, 10, 85);
        }
    }

    /** Broken bins. */
    static void bins(Brush b, double mess) {
        Places.street(b);
        int broken = Motif.left(mess, 4);
        for (int i = 0; i < 4; i++) {
            Things.bin(b, 270 + i * 220, 730, 1.35, i % 2 == 0 ? Palette.GREEN : Palette.BLUE, i < broken);
        }
        for (int i = 0; i < Motif.left(mess, 18); i++) {
            Things.scrap(b, b.between(170, 1030), b.between(725, 790));
        }
        if (mess > 0) {
            Things.bag(b, 390, 770, 0.9);
            Things.bag(b, 830, 775, 1);
        }
    }

    /** The lamps are dark. */
    static void lamps(Brush b, double mess) {
        Places.night(b);
        int dark = Motif.left(mess, 4);
        for (int i = 0; i < 4; i++) {
            Things.lamp(b, 130 + i * 280, 655, 1.05, i >= dark);
        }
        if (mess > 0) {
            b.polygon(new Color(0x15171c), 360, 610, 410, 604, 416, 640, 366, 646);
            b.line(Palette.ORANGE, 4, 390, 628, 420, 650, 404, 676);
            b.line(Palette.RED, 4, 384, 626, 400, 656, 380, 680);
        }
        Things.person(b, 700, 730, 0.8, dark > 0 ? new Color(0x2c3140) : Palette.PURPLE);
    }
}
