import { change, commit, lookup, ofService, scan } from './statement';

export const USER_STATEMENTS = ofService('user-service', [
  lookup({
    text: 'SELECT id, email, display_name, locale, created_at FROM users WHERE id = $1',
    share: 6,
    milliseconds: 0.4,
  }),
  lookup({
    text: 'SELECT id, email, display_name FROM users WHERE lower(email) = lower($1)',
    share: 4,
    milliseconds: 0.9,
  }),
  scan({
    text: "SELECT u.id, u.email, u.display_name FROM users u WHERE u.search @@ plainto_tsquery('simple', $1) ORDER BY ts_rank(u.search, plainto_tsquery('simple', $1)) DESC LIMIT 25",
    share: 2,
    milliseconds: 46,
    rows: 25,
  }),
  change({
    text: 'UPDATE users SET last_seen_at = now() WHERE id = $1',
    share: 2,
    milliseconds: 1.2,
  }),
  commit({ text: 'COMMIT', share: 0.8, milliseconds: 1.3, rows: 0 }),
]);

export const AUTHENTICATION_STATEMENTS = ofService('authentication-service', [
  lookup({
    text: 'SELECT s.user_id, s.expires_at, s.scopes FROM sessions s WHERE s.token_hash = $1 AND s.expires_at > now()',
    share: 8,
    milliseconds: 0.5,
  }),
  change({
    text: 'INSERT INTO sessions (token_hash, user_id, scopes, created_at, expires_at) VALUES ($1, $2, $3, now(), $4)',
    share: 2,
    milliseconds: 1.4,
  }),
  change({
    text: "DELETE FROM sessions WHERE expires_at < now() - interval '7 days' AND ctid IN (SELECT ctid FROM sessions WHERE expires_at < now() - interval '7 days' LIMIT 10000)",
    share: 1.6,
    milliseconds: 380,
    rows: 10_000,
    surgesWith: 'replica-lag',
  }),
  lookup({
    text: 'SELECT password_hash, failed_attempts, locked_until FROM credentials WHERE user_id = $1',
    share: 2,
    milliseconds: 0.4,
  }),
  commit({ text: 'COMMIT', share: 1, milliseconds: 1.5, rows: 0 }),
]);

export const PROFILE_STATEMENTS = ofService('profile-service', [
  lookup({
    text: 'SELECT user_id, avatar_url, biography, preferences FROM profiles WHERE user_id = $1',
    share: 6,
    milliseconds: 0.6,
  }),
  change({
    text: 'UPDATE profiles SET preferences = preferences || $2::jsonb, updated_at = now() WHERE user_id = $1',
    share: 2,
    milliseconds: 2.1,
  }),
  scan({
    text: 'SELECT f.follower_id, p.avatar_url FROM followers f JOIN profiles p ON p.user_id = f.follower_id WHERE f.user_id = $1 ORDER BY f.since DESC LIMIT 100',
    share: 2,
    milliseconds: 14,
    rows: 100,
  }),
  commit({ text: 'COMMIT', share: 0.6, milliseconds: 1.2, rows: 0 }),
]);
