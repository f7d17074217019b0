import { Autocomplete, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { House, HouseInput } from '#contract/houses/house.ts'
import type { LandTitle } from '#contract/houses/shapes.ts'
import { api } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import classes from '../house/house.module.css'

const LAND = [
  ...(['unknown', 'certificate', 'letter_c', 'village_letter'] as const),
  ...(['deed', 'customary', 'permitted', 'none'] as const),
] satisfies readonly LandTitle[]

/** What the form holds; numbers of people are never kept in a draft, and therefore not in one at all. */
export interface HouseValues {
  year: number | string
  name: string
  sex: 'L' | 'P' | ''
  birthDate: string
  nik: string
  kk: string
  phone: string
  disabled: 'yes' | 'no' | ''
  residents: number | string
  address: string
  rt: string
  rw: string
  village: string
  latitude: number | string
  longitude: number | string
  landTitle: LandTitle
  landNote: string
  proposedBy: string
  proposedOn: string
  despite: string
}

export const newHouse = (today: string): HouseValues => ({
  ...{ year: Number(today.slice(0, 4)), name: '', sex: '', birthDate: '', nik: '', kk: '', phone: '', disabled: '' },
  ...{ residents: '', address: '', rt: '', rw: '', village: '', latitude: '', longitude: '' },
  ...{ landTitle: 'unknown', landNote: '', proposedBy: '', proposedOn: today, despite: '' },
})

export const valuesOf = (house: House): HouseValues => ({
  ...{ year: house.year, name: house.owner.name, sex: house.owner.sex ?? '' },
  ...{ birthDate: house.private?.birthDate ?? '', nik: '', kk: '', phone: '' },
  disabled: house.owner.disabled === null ? '' : house.owner.disabled ? 'yes' : 'no',
  ...{ residents: house.residents ?? '', address: house.address, rt: house.rt, rw: house.rw },
  village: `${house.village.name}, ${house.district.name}`,
  ...{ latitude: house.position?.latitude ?? '', longitude: house.position?.longitude ?? '' },
  ...{ landTitle: house.landTitle, landNote: house.landNote, proposedBy: house.proposedBy },
  ...{ proposedOn: house.proposedOn, despite: '' },
})

/** Code by name and district, as one types it: *Kemiri, Jabung*. */
export function useVillages(): ReadonlyMap<string, string> {
  const tree = useQuery(api.places.tree.queryOptions({ staleTime: 300_000 })).data
  return new Map(
    (tree?.branches ?? []).flatMap((branch) =>
      branch.leaves.map(({ code, name }) => [`${name}, ${branch.name}`, code] as const),
    ),
  )
}

const isNothing = (value: number | string) => value === ''
const isWithin = (value: number | string, most: number) => Math.abs(Number(value)) <= most

export function useHouseForm(initialValues: HouseValues, villages: ReadonlyMap<string, string>) {
  const { t } = useTranslation('houses')
  return useForm<HouseValues>({
    initialValues,
    validate: {
      name: (value) => (value.trim().length > 1 ? null : t('required')),
      village: (value) => (villages.has(value) ? null : t('propose.villageUnknown')),
      proposedOn: (value) => (value ? null : t('required')),
      residents: (value) =>
        isNothing(value) || (Number(value) >= 1 && Number(value) <= 60) ? null : t('propose.residentsWrong'),
      latitude: (value, { longitude }) =>
        isNothing(value) === isNothing(longitude) && isWithin(value, 90) && isWithin(longitude, 180)
          ? null
          : t('propose.positionWrong'),
    },
  })
}

/** What the server is told; a position that was not changed by hand keeps where it came from. */
export function inputOf(values: HouseValues, villages: ReadonlyMap<string, string>, known?: House): HouseInput {
  const { name, sex, birthDate, nik, kk, phone, disabled, latitude, longitude, village, residents, year, ...said } =
    values
  const { despite: _, ...rest } = said
  const isSame = known?.position?.latitude === latitude && known.position.longitude === longitude
  return {
    ...rest,
    year: Number(year),
    activityId: known?.activity?.id ?? null,
    residents: isNothing(residents) ? null : Number(residents),
    villageCode: villages.get(village) ?? '',
    position: isSame
      ? (known?.position ?? null)
      : isNothing(latitude)
        ? null
        : { latitude: Number(latitude), longitude: Number(longitude), accuracyM: null, from: 'map' },
    owner: {
      ...{ name, nik, kk, phone, sex: sex || null, birthDate: birthDate || null },
      disabled: disabled === '' ? null : disabled === 'yes',
    },
  }
}

export function useHouseLabels() {
  const { t } = useTranslation('houses')
  return {
    ...{ year: t('propose.year'), name: t('propose.name'), sex: t('propose.sex'), birthDate: t('propose.birthDate') },
    ...{ nik: t('propose.nik'), kk: t('propose.kk'), phone: t('propose.phone'), disabled: t('propose.disabled') },
    ...{ residents: t('propose.residents'), address: t('propose.address'), rt: t('propose.rt'), rw: t('propose.rw') },
    ...{ village: t('propose.village'), latitude: t('propose.latitude'), longitude: t('propose.longitude') },
    ...{ landTitle: t('propose.landTitle'), landNote: t('propose.landNote'), proposedBy: t('propose.proposedBy') },
    ...{ proposedOn: t('propose.proposedOn'), despite: t('propose.despite') },
  }
}

interface Props {
  readonly form: ReturnType<typeof useHouseForm>
  readonly villages: ReadonlyMap<string, string>
  /** The numbers are known already and stay when left empty. */
  readonly isKnown?: boolean
}

/** Owner, place, land and origin of a house. */
export function HouseFields({ form, villages, isKnown = false }: Props) {
  const { t } = useTranslation('houses')
  const labels = useHouseLabels()
  const numbers = { optional: true, ...(isKnown && { help: t('propose.keepNumbers') }) }
  const text = (name: keyof typeof labels, most: number) => (
    <TextInput {...field(form, name, { label: labels[name], optional: true })} maxLength={most} />
  )
  const digits = (name: 'nik' | 'kk' | 'phone') => (
    <TextInput
      {...field(form, name, { label: labels[name], ...numbers })}
      autoComplete="off"
      inputMode="numeric"
      maxLength={30}
    />
  )
  return (
    <>
      <TextInput {...field(form, 'name', { label: labels.name })} autoComplete="off" maxLength={200} />
      {digits('nik')}
      {digits('kk')}
      {digits('phone')}
      <div className={classes.pair}>
        <Select
          {...field(form, 'sex', { label: labels.sex, optional: true })}
          data={(['P', 'L'] as const).map((value) => ({ value, label: t(`one.sex.${value}`) }))}
        />
        <TextInput type="date" {...field(form, 'birthDate', { label: labels.birthDate, optional: true })} />
        <NumberInput {...field(form, 'residents', { label: labels.residents, optional: true })} min={1} max={60} />
        <Select
          {...field(form, 'disabled', { label: labels.disabled, optional: true })}
          data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`one.${value}`) }))}
          clearable={form.values.disabled !== ''}
        />
      </div>
      <Autocomplete
        {...field(form, 'village', { label: labels.village })}
        // A whole name was chosen or typed: nothing is left to offer, and the list closes.
        data={villages.has(form.values.village) ? [] : [...villages.keys()]}
        limit={12}
        autoComplete="off"
      />
      {text('address', 500)}
      <div className={classes.pair}>
        {text('rt', 10)}
        {text('rw', 10)}
        <NumberInput
          {...field(form, 'latitude', { label: labels.latitude, optional: true })}
          hideControls
          decimalSeparator=","
          decimalScale={7}
        />
        <NumberInput
          {...field(form, 'longitude', { label: labels.longitude, optional: true })}
          hideControls
          decimalSeparator=","
          decimalScale={7}
        />
      </div>
      <p className={classes.quiet}>{t('propose.positionHelp')}</p>
      <Select
        {...field(form, 'landTitle', { label: labels.landTitle })}
        data={LAND.map((value) => ({ value, label: t(`landTitle.${value}`) }))}
        allowDeselect={false}
      />
      {text('landNote', 1000)}
      <TextInput
        {...field(form, 'proposedBy', { label: labels.proposedBy, help: t('propose.proposedByHelp'), optional: true })}
        maxLength={300}
      />
      <div className={classes.pair}>
        <TextInput type="date" {...field(form, 'proposedOn', { label: labels.proposedOn })} />
        <NumberInput
          {...field(form, 'year', { label: labels.year })}
          hideControls
          thousandSeparator=""
          min={2000}
          max={2100}
        />
      </div>
      <Textarea
        {...field(form, 'despite', { label: labels.despite, help: t('propose.despiteHelp'), optional: true })}
        autosize
        maxLength={1000}
      />
    </>
  )
}
