-- How a pilot hangs together with other areas of welfare, as whoever proposed it wrote.
alter table pilot add column integration varchar(1000);
