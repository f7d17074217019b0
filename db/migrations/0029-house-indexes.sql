-- What is looked up by something that no index held: an officer's own, the row of a list, the pledge of a gift, what an agency gives.
create index house_photos__of_officer on house_photos (region_id, officer_id);
create index house_facts__of_officer on house_facts (region_id, officer_id);
create index houses__of_record on houses (region_id, record_id) where record_id is not null;
create index house_givers__of_pledge on house_givers (region_id, pledge_id) where pledge_id is not null;
create index house_givers__of_agency on house_givers (region_id, agency_id, house_id) where agency_id is not null and state <> 'cancelled';
create index house_decisions__latest on house_decisions (region_id, decided_on, id);
