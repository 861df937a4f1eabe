import type { Core } from '@strapi/types';
import type { OnboardingFact, ProvisioningStep } from '../../../../contracts';

interface Registry {
  readonly steps: Map<string, ProvisioningStep>;
  readonly facts: OnboardingFact[];
}

const registryName = 'luminous.onboarding';

export const installOnboarding = (strapi: Core.Strapi): void => {
  strapi.add(registryName, (): Registry => ({ steps: new Map(), facts: [] }));
};

const registry = (strapi: Core.Strapi): Registry => strapi.get(registryName);

export const registerStep = (strapi: Core.Strapi, step: ProvisioningStep): void => {
  registry(strapi).steps.set(step.name, step);
};

export const registerFact = (strapi: Core.Strapi, fact: OnboardingFact): void => {
  registry(strapi).facts.push(fact);
};

export const stepOf = (strapi: Core.Strapi, name: string): ProvisioningStep | undefined => registry(strapi).steps.get(name);

export const listFacts = (strapi: Core.Strapi): OnboardingFact[] => [...registry(strapi).facts].sort((a, b) => a.order - b.order);
