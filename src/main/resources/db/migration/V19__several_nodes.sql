-- Who is signed in, known to every node; the columns are Spring Session's.

create table identity_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index identity_session_id on identity_session (session_id);
create index identity_session_expiry on identity_session (expiry_time);
create index identity_session_principal on identity_session (principal_name);

create table identity_session_attributes (
    session_primary_id char(36)     not null references identity_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Housekeeping that one node does; the columns are ShedLock's.

create table schedule_lock (
    name       varchar(64)  not null primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);

-- Which database e-mails leave from, and whether they are kept back because this is a restored one.

create table mail_hold (
    id          integer primary key check (id = 1),
    database_id varchar(100),              -- null where the database has none, as H2
    held_since  timestamp with time zone,  -- null: e-mails go out
    why         varchar(200)
);
