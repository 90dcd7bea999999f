-- Where a grid lies: a GeoJSON geometry in WGS 84, and the box around it by which it is found.
create table grid_outline (
    grid_id     bigint primary key references grid (id) on delete cascade,
    geometry    varchar(500000)  not null,
    south       double precision not null,
    north       double precision not null,
    west        double precision not null,
    east        double precision not null,
    area        double precision not null check (area > 0),
    changed_at  timestamp(6) with time zone not null,
    check (south <= north and west <= east)
);
create index grid_outline_by_box on grid_outline (south, north, west, east);

-- What lies near a point is found within a strip of latitude.
create index rectification_case_by_place on rectification_case (latitude, longitude);
