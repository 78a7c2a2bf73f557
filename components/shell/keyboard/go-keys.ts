import { areas, type Area, type AreaName, type Role } from '../areas.ts';

/** The letter after g that leads to an area. */
export const goKeys: Readonly<Partial<Record<AreaName | 'support' | 'admin', string>>> = {
  offers: 'o',
  leads: 'l',
  health: 'h',
  settings: 's',
  errors: 'e',
  help: 'm',
  support: 'u',
  admin: 'a',
};

export function areaOfKey(key: string, role: Role): Area | undefined {
  return areas.find((area) => goKeys[area.name] === key && area.roles.includes(role));
}
