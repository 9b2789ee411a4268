import { Container, Text } from '@backstage/ui';

/** What a person needs first. */
export function HomePage() {
  return (
    <Container>
      <Text>Meridian</Text>
    </Container>
  );
}
