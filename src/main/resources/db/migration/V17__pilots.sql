-- Pilots that a cluster proposes to scale, and the milestone plans of their theme groups.

create table pilot (
    case_number      varchar(30)   primary key references case_file (case_number),
    cluster_id       varchar(40)   not null,
    theme_group      varchar(40)   not null,
    tested_from      date          not null,
    tested_to        date          not null,
    results          varchar(2000) not null,
    evaluation       varchar(2000) not null,
    potential        varchar(1000) not null,
    -- the chairmanship's judgement; none before it is given
    principled       boolean,
    judgement        varchar(1000),
    early_direction  boolean,
    no_early_reason  varchar(500),
    recommendation   varchar(500),
    constraint pilot_period check (tested_to >= tested_from)
);

create table pilot_milestone (
    case_number varchar(30)  not null references pilot (case_number),
    position    integer      not null,
    kind        varchar(20)  not null,
    title       varchar(200) not null,
    due_on      date         not null,
    primary key (case_number, position)
);
