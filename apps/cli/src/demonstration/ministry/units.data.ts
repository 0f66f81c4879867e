/** Cadres of home-based staff. */
export type HomeCadre =
  'diplomatic' | 'chancery' | 'ict' | 'communications' | 'information' | 'security' | 'other';

/** A unit of headquarters with its strength by cadre; a unit without any holds others. */
export interface MinistryUnit {
  readonly code: string;
  readonly parent: string | null;
  readonly en: string;
  readonly id: string;
  readonly strength: Readonly<Partial<Record<HomeCadre, number>>>;
}

const unit = (
  code: string,
  parent: string | null,
  en: string,
  id: string,
  strength: MinistryUnit['strength'] = {},
): MinistryUnit => ({ code, parent, en, id, strength });

/** Headquarters: 1,250 people. */
export const UNITS: readonly MinistryUnit[] = [
  unit('MFA', null, 'Ministry of Foreign Affairs', 'Kementerian Luar Negeri'),
  unit('MO', 'MFA', "Minister's Office", 'Kantor Menteri', { diplomatic: 20, chancery: 10 }),
  unit('SG', 'MFA', 'Secretariat-General', 'Sekretariat Jenderal'),
  unit('SG-HR', 'SG', 'Human Resources', 'Biro Sumber Daya Manusia', {
    diplomatic: 10,
    chancery: 55,
    other: 10,
  }),
  unit('SG-FIN', 'SG', 'Finance', 'Biro Keuangan', { chancery: 70 }),
  unit('SG-LEG', 'SG', 'Legal and Administrative Affairs', 'Biro Hukum dan Administrasi', {
    diplomatic: 10,
    chancery: 20,
  }),
  unit('SG-PLAN', 'SG', 'Planning', 'Biro Perencanaan', { diplomatic: 10, chancery: 15 }),
  unit('SG-GA', 'SG', 'General Affairs', 'Biro Umum', { chancery: 55, ict: 5, other: 40 }),
  unit('DG-APA', 'MFA', 'Asia-Pacific and Africa', 'Ditjen Asia Pasifik dan Afrika', {
    diplomatic: 100,
    chancery: 10,
  }),
  unit('DG-AE', 'MFA', 'America and Europe', 'Ditjen Amerika dan Eropa', { diplomatic: 95, chancery: 5 }),
  unit('DG-RC', 'MFA', 'Regional Cooperation', 'Ditjen Kerja Sama Kawasan', { diplomatic: 58, chancery: 2 }),
  unit('DG-MUL', 'MFA', 'Multilateral Affairs', 'Ditjen Multilateral', { diplomatic: 83 }),
  unit('DG-MUL-DCA', 'DG-MUL', 'Digital and Cyber Affairs', 'Direktorat Urusan Digital dan Siber', {
    diplomatic: 12,
    ict: 10,
  }),
  unit('DG-LAW', 'MFA', 'Law and Treaties', 'Ditjen Hukum dan Perjanjian', { diplomatic: 58, chancery: 2 }),
  unit('DG-IPD', 'MFA', 'Information and Public Diplomacy', 'Ditjen Informasi dan Diplomasi Publik', {
    diplomatic: 26,
    information: 50,
  }),
  unit('DG-IPD-DDU', 'DG-IPD', 'Digital Diplomacy Unit', 'Unit Diplomasi Digital', {
    diplomatic: 4,
    information: 10,
  }),
  unit('DG-PC', 'MFA', 'Protocol and Consular Affairs', 'Ditjen Protokol dan Konsuler', {
    diplomatic: 60,
    chancery: 10,
  }),
  unit('DG-PC-POC', 'DG-PC', 'Protection of Citizens', 'Direktorat Pelindungan Warga Negara', {
    diplomatic: 30,
    ict: 5,
  }),
  unit('DG-PC-OPS', 'DG-PC', 'Operations Room', 'Ruang Operasi', { diplomatic: 20, ict: 5 }),
  unit('PSA', 'MFA', 'Policy Strategy Agency', 'Badan Strategi Kebijakan', { diplomatic: 40 }),
  unit('ACAD', 'MFA', 'Diplomatic Academy', 'Akademi Diplomatik', { diplomatic: 35, ict: 10, other: 10 }),
  unit('INSP', 'MFA', 'Inspectorate-General', 'Inspektorat Jenderal', {
    diplomatic: 29,
    chancery: 6,
    ict: 5,
  }),
  unit('ICT', 'MFA', 'ICT and Cipher Centre', 'Pusat TIK dan Sandi', { ict: 50, communications: 40 }),
  unit('SEC', 'MFA', 'Security Office', 'Kantor Keamanan', { security: 40 }),
];
