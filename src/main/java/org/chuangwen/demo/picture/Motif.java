package org.chuangwen.demo.picture;

/** What can be drawn: a kind of problem and, at the same place, how it looks when it is solved. */
public enum Motif {
    WIRES(Facades::wires),
    CABLES(Facades::cables),
    STICKERS(Facades::stickers),
    SHED(Facades::shed),
    CARS_AT_GATE(Facades::carsAtGate),
    BIKE_IN_CORRIDOR(Corridors::bike),
    BLOCKED_CORRIDOR(Corridors::blocked),
    EXTINGUISHERS(Corridors::extinguishers),
    BIKES(Streets::bikes),
    TOUTING(Streets::touting),
    ABANDONED_CAR(Streets::abandonedCar),
    STALLS(Streets::stalls),
    SHOP_FRONTS(Streets::shopFronts),
    LAUNDRY(Streets::laundry),
    HOARDING(Streets::hoarding),
    REFUSE(Streets::refuse),
    BINS(Streets::bins),
    STREET_LAMPS(Streets::lamps),
    POTHOLE(Pavements::pothole),
    TACTILE_PAVING(Pavements::tactile),
    DRAIN(Pavements::drain),
    NOTICE_BOARD(Parks::noticeBoard),
    SIGNPOST(Parks::signpost),
    HEDGE(Parks::hedge),
    VEGETABLES(Parks::vegetables),
    FITNESS(Parks::fitness),
    DOG(Parks::dog),
    RIVERBANK(Parks::riverbank),
    ROOFTOP(Roofs::coop),
    VESTS(Halls::vests),
    WAITING_LINE(Halls::waitingLine),
    TOILET(Halls::toilet);

    /** Draws the whole picture. */
    interface Drawing {

        /** @param mess how bad it is: 1 as it was found, 0 solved, between them half done */
        void draw(Brush brush, double mess);
    }

    private final Drawing drawing;

    Motif(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw(Brush brush, double mess) {
        drawing.draw(brush, mess);
    }

    /** So many of {@code most} as the mess leaves; one at least unless it is solved. */
    static int left(double mess, int most) {
        return (int) Math.ceil(mess * most);
    }
}
