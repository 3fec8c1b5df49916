/** Colours and sizes of Mantine's components. It has a file of its own, because the build makes the style sheet from it. */
import { createTheme } from '@mantine/core';

const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Liberation Sans", sans-serif';

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  colors: {
    petrol: [
      '#eef6fa',
      '#d9eaf3',
      '#b3d5e6',
      '#86bdd8',
      '#5ea8cb',
      '#3d92ba',
      '#2779a0',
      '#176085',
      '#0b4a6b',
      '#063650',
    ],
  },
});
