import { formatDuration } from '../../wire/duration.ts';
import type { components } from '../../wire/generated/control.ts';
import { DEFAULT_MINT_SETTINGS, type MintSettings } from '../apis/mint/settings.ts';
import { DEFAULT_SIGN_SETTINGS, type SignSettings } from '../apis/sign/settings.ts';
import { DEFAULT_TOKEN_SETTINGS, type TokenSettings } from '../apis/token/settings.ts';
import { readDuration } from './definition-values.ts';
import { DEFAULT_LIMIT_SETTINGS, type LimitSettings } from './limit-settings.ts';

/**
 * How one account behaves where customers or the sources differ: the settings of all its APIs, and its
 * limits.
 */
export type AccountSettings = SignSettings & TokenSettings & MintSettings & LimitSettings;

/** Settings as the control API and account files write them. */
export type SettingsBody = components['schemas']['Settings'];

/** What an account starts with. */
export const DEFAULT_SETTINGS: AccountSettings = {
  ...DEFAULT_SIGN_SETTINGS,
  ...DEFAULT_TOKEN_SETTINGS,
  ...DEFAULT_MINT_SETTINGS,
  ...DEFAULT_LIMIT_SETTINGS,
};

/** Describes settings for the control API, with durations in ISO 8601. */
export function describeSettings({
  packagingDelayMs,
  mintActiveTimeoutMs,
  ...rest
}: AccountSettings): SettingsBody {
  return {
    ...rest,
    packagingDelay: formatDuration(packagingDelayMs),
    mintActiveTimeout: formatDuration(mintActiveTimeoutMs),
  };
}

/**
 * The settings with the members of `patch` that are given.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when a duration is invalid.
 */
export function patchSettings(
  settings: AccountSettings,
  { packagingDelay, mintActiveTimeout, ...rest }: components['schemas']['SettingsPatch'],
): AccountSettings {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...settings,
    ...given,
    ...(packagingDelay === undefined
      ? {}
      : { packagingDelayMs: readDuration('packagingDelay', packagingDelay) }),
    ...(mintActiveTimeout === undefined
      ? {}
      : { mintActiveTimeoutMs: readDuration('mintActiveTimeout', mintActiveTimeout) }),
  };
}
