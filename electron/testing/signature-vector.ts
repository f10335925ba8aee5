import { createPrivateKey, createPublicKey } from "node:crypto";

/** PKCS#1 DER in base64. A key for tests only: it was published together with the vector. */
const privateKey =
  "MIIEowIBAAKCAQEAvEJK1pOL8eUQGaQjsjRmDDsQAvKPgKNhkYfPCUPCPlqvaH6p4XXLikAzvBXdFgTOueC8Lkk6YbzWglG3xwwk1sBTw48Gbki4ADACg9tpp5JYjn4M" +
  "vWBnWHehTHjWmi26l6X8axVNyLzj0Rz5nqxvysGybdj+TbP2UHGz3nGYfZK9ImAJd5auggPoA6U+N3e89woGpA0qbkmzx+xqye0tDAkH4aDhS81fgQuDk6HcLc2T7qRx" +
  "GBd05IRnPzAt8S4W7cq85qZ/JI0hHBYqVSetzaEHhZtLmtdSetyR3j5mBVZyj/Tup/C3NnGIMOYmwlmaGOwB/dRWq3VIUJrkRuLG6wIDAQABAoIBADbeZ2uE02vsJDYk" +
  "9dZxmTCFYlRJl/OZKs28tGXx3sJHsgoVqLOynmEr9yghgy9wtUPNsWsYIrDr1eVjpdmYu3/vzDoaDHjGLwK2+3Ss1W1mpPLa4CGt4FEThOqB6aJEI7chRKF9Mw+HpiqD" +
  "dGl/vpFsxPFpJi1Ff0vQ5+i0WQp34xIrAzpZ0eFrwGkTcNGHe/TR5eccd7zWwviNyoC0MooAR1fU7zSNfrboLAo52WenXmlGXh2dSf4bOgPmUpAPpH8jCFTqk+/soHsd" +
  "I3jFwf06uO/SZFcdBtIlylyFO4wKVGWnOY7Ec3U1U2gKLtQFJI2v+X6lamHGnPrEfNs+/jECgYEA5qIocqOnmKp1YrYdyYiBHbWD/uz0k/xfeOYaG1/LAPBfG3T9fup3" +
  "kQujGYlELyLpm7SQOybW/WEUZCBVZifZPYBcJ04a8SZh7FdWu35z4yma4yTTrc7OWKbvMIE7q1VMkrSYNFyAfd7Kqug3JDoPoKbUOc4yv4gXoHP1oc0uHwMCgYEA0PcD" +
  "53BMr1LS6mZWyv7dWhvTDsPIfyksWMda2n+bs84bNbGro8Oh+A3t3O8sgeFD+90b87wNV4DLWSK8nmUC7ReAeGfy+EfmxJEZkeaRVktYCsyEfqt2U8hdvVOiZ67EWaG1" +
  "wd3+cpooWbvsXjc7PMgklDCOo5KzMX/2HyMB3/kCgYAfzlEhriwYw7k4icEF4AteW3/+khMQrYdFFwaWq9lFIeEb2kBzVkZy/FXb2bBLh9cLoBUb8zlG7DJxtHvSgMBW" +
  "2PLcgMr6Yr6yZ0EQzlmRBFXV6Wg/2ftfAnaOC+R8tmC/AqTS48bclPMCKtAf8Nni3974sdUR0OThPdysGa24nQKBgQCFyvKD96IRyzzh+Z5uoJpHPHN5C5/O0yTivtmL" +
  "9pJRoJBJY7WayAJnWTvH7pcXnYyysVJZTzlXok4Qhy4vWEt0VEzcSuoFT7wQdTri8LZzgxAe8e2PUOcVI7/pHahpLDvpi6FdPG7TH6LgOXNQq5pRA3BwNVrOnnn/IogK" +
  "TZbAuQKBgClwIRPdZ8hwvRp0Z2Dpt38EwYFzwpr8i3wdaQhhwo3L3ahOx8++IN8fr49BMBKxdY4QhaF0//k2QzXxAyj8DcK+vegHwin5i/FSPmehLH++02mgnIMlY40I" +
  "+Qcm9W5zWmPSr/C32Elifw1LNmYV3WSaPKjr9O9FaNKBe39VhjDt";

const key = createPrivateKey({
  key: Buffer.from(privateKey, "base64"),
  format: "der",
  type: "pkcs1",
});

/**
 * One body, one key and the one signature that belongs to them, from the tests of the Ruby client
 * jorttbv/bunq-client (MIT, Copyright (c) 2017 Jortt B.V.), which spoke with bunq's servers this way.
 */
export const signatureVector = {
  privateKey: key,
  publicKey: createPublicKey(key),
  body: Buffer.from('{"amount": 10}'),
  signature:
    "qB/d2z/78SxyOXDOLHVgoalmcINnDggiGlMLyh5Kf/pDkG9Qs2JCSk/QjOwGQ/h4b0K6MWA4OLVrmzIUbbF++/sYNs+sEK4PVOUATKMOjShWn" +
    "Z4NHUU9HqoS3ruAdV6XU5LFjvpqsUQ/egXAGzFlUgPaq4g2t8P8hQHKH9C2SJjCOLAt07VleaiQRlPdyyEmmNMfxbp4bFe3EP62ILFz4t/4ox" +
    "ZRDchXWAAAUT6DnIiXuimBNRebi0Nsk32IIdieDeOcjrppIx2BIN0jNLULzLbiE9hsV9XwjNMYU6+SCQDQMLweRXgggB8wPJBK9sApdSdhkmS" +
    "ZeNE1sOdRG12F+g==",
} as const;
