/**
 * The key that signs every access token of every simulator, the same in each copy of the package.
 *
 * It is public on purpose and protects nothing: the same calls must always give a token with the same bytes,
 * and making a new RSA key would take longer than the whole start. The server binds to loopback by default.
 */
export const SIGNING_KEY = {
  kty: 'RSA',
  n: [
    'wngO0QdiKp2Bqkbe9vTKuVhLrv3I6w35eDIz_eGsyCtyOC88QeqtDGLQtm-_ywCaMYM-8R5N6tBZWQSCApnxzIHtBcujxc74',
    't8jXkJANRDhBBb-EqU3c8RicscpLmdt2zFwwB3tI8NhjQ9W1JXlNaT2jfM15sP6p7CfgaWfTSsg-wYOjhN3vl78xRLYLxftp',
    'RgS3XoYKIgYd-gP4TSroWDBq53bkaA8Q1c6xvt5arruzT5wL8PeCXz44yYrAC4iSTm3YFW3xJK22uO8lyuzWVSqrwF3UqsIk',
    'PZahsRH5cFS5e60Xc34RuaI32HGZxFMtE2FkxdwW37aixfu6qi1JAw',
  ].join(''),
  e: 'AQAB',
  d: [
    'RpgLlODPx3WG4Pe6L77cKp09WChje8SGZ5Yd3o9CSCXRYEjxYGJe8EycxGVbo8czsj6ZJjFgipmYnaJvyZ71sk4F62EpsgB4',
    'tEqxyhYo4rdjD0GfWFBeIJ1VIIs1l4QeI4BhpQ2hhGCg5DqbeB-JNOd9xivW_aPsrkApjEn230GgkiME-nIWuWN3CfLAoekZ',
    'VTOPk-iB_IFtbmEEJEt_8sfNGAeAVik3yFSMhktmeVFVq3gF9D-m-QPGJNSNBjxj50tspplbEQJ2wsYmUC9aWDM7Qr_POFDs',
    'ls8HxyEUpnMY34GbgBjiim6r8L8zRB6-CTAH-xVSFDlJ7kbjarkaXQ',
  ].join(''),
  p: [
    '7NZZBzHU5m0N7wOWAS5cJ47QntFE680qBN2se6Ml6LG-5dcfV8B_wFPxEtZrgXM6IM0bb1KZKCuwvZPKLwP2fjR_ZQjdKAYU',
    'boEciRj_0wxauv3oseAATVury9GZ-OTIbAjpWAzTF26by5eILhl20hdmPTMXz51j5xPzbpyeoqc',
  ].join(''),
  q: [
    '0jQgsYoMUkOFPOxnYh4COuVD8Bj-9qVxAQDwwVygtm6aoGnphLTB0eiIzUhQyzQjHwz5GrrbKYIEK0Hyf0xkFLJPCYDl-Fln',
    'tIKZXAEL9cH97oLGjQkR_D8ESIffpoxsIVhJ1Hv23udoFQCLt5c7vFSvclNxVtyI472EEvuhPkU',
  ].join(''),
  dp: [
    'IdjIRGT0vjGbqirjBywu82BPpELYDLL3bFaZzdmVE1pDo-lIi2vxVfUpIL4QAyIKjqGBaDlvtfP4gD9cx7dTRNoP0sqfgJbN',
    '2LUO9PDjrq-3T731wWX35RZSyQAddxqLIhVr869xg4nFLiVrytrMxl2duOVSY9NkcaPCSG6NpUU',
  ].join(''),
  dq: [
    'lwBZaBB6T3IvuZc9oS9bfMGLr2PVbItmhUkOqmkHDmaf75KF7Q4ImekItSc42vDGNh0Uqc4HeGbs5cJHGIlg77kzq-kLyv82',
    'z2ZuErixxcaoyvjo9xHH-MOwKQZqdHM1jjKlPt4adwAXNdchhy49_El9i4xDxBlCwQ84XIaky10',
  ].join(''),
  qi: [
    'TzvvCs5l7XEmsC7wjW1ILNDL_Tp3cuceaxkumECRrvCSJREJ8Y7tbKolLsCQC0rHyAf3PBkp79e6w5AeHWl4VaXGA9qtT14J',
    'j1UqlOiimMcuMdGk5T7W355ZcJJjvS65nryYKx9m5vM8NAKJX6xOYZX5yfbb2Kkkvt3ShDwrqhY',
  ].join(''),
} as const;

/**
 * The `kid` of the key for tokens of sandbox clients and of other clients, in the vendor's two forms [NET,
 * REC].
 */
export const KEY_IDS = {
  sandbox: 'sandbox-signing-key-9f61bd509d78ebc2b9e6622a31584d41',
  production: 'signing-key-fe2d4710584e1eee5bec7ea5012a57f6',
} as const;
