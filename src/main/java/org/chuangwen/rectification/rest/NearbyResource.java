package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.map.Position;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.NearbyCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has been reported close by. */
@Path("/rectification-orders/nearby")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Rectification")
public class NearbyResource {

    @Inject
    private CurrentActor current;

    @Inject
    private NearbyCases nearby;

    /** One open case close by; the photo is an attachment's id. */
    public record NearbyView(
            String number,
            String subcategory,
            String description,
            String place,
            CaseState state,
            Instant reportedAt,
            long metres,
            boolean sameCategory,
            UUID photo) {

        static NearbyView of(NearbyCases.Nearby near) {
            return new NearbyView(
                    near.of().number(),
                    near.of().category(),
                    near.of().description(),
                    near.of().place(),
                    near.of().state(),
                    near.of().reportedAt(),
                    near.metres(),
                    near.sameCategory(),
                    near.photo());
        }
    }

    @GET
    @Operation(
            summary = "Open cases within reach and within some 50 m, those of the subcategory first, then the nearest")
    public List<NearbyView> near(
            @QueryParam("latitude") Double latitude,
            @QueryParam("longitude") Double longitude,
            @QueryParam("subcategory") String subcategory) {
        if (latitude == null || longitude == null || !Position.isOnEarth(latitude, longitude)) {
            throw InvalidInput.of("latitude", "rectification.badPosition");
        }
        return nearby.near(current.get(), new Position(latitude, longitude), subcategory).stream()
                .map(NearbyView::of)
                .toList();
    }
}
