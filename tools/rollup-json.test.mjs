import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {stripSchema} from './rollup-json.mjs';

describe('the schema that ships', () => {
  it('has no words for editors', () => {
    const schema = {
      $schema: 'x',
      $id: 'y',
      title: 'T',
      description: 'D',
      type: 'object',
      properties: {
        a: {type: 'string', markdownDescription: 'D', examples: ['e'], defaultSnippets: []},
      },
      items: [{description: 'D', type: 'string'}],
    };
    assert.deepEqual(stripSchema(schema), {
      type: 'object',
      properties: {a: {type: 'string'}},
      items: [{type: 'string'}],
    });
  });

  it('keeps properties and definitions that have such names', () => {
    const schema = {
      properties: {
        title: {type: 'string', title: 'T'},
        properties: {description: 'D', type: 'object'},
      },
      patternProperties: {description: {type: 'string'}},
      definitions: {examples: {properties: {description: {type: 'string', description: 'D'}}}},
    };
    assert.deepEqual(stripSchema(schema), {
      properties: {title: {type: 'string'}, properties: {type: 'object'}},
      patternProperties: {description: {type: 'string'}},
      definitions: {examples: {properties: {description: {type: 'string'}}}},
    });
  });

  it('keeps data as it is', () => {
    const schema = {
      required: ['title'],
      enum: ['title', {title: 1}],
      const: {title: 1},
      default: {title: 1},
    };
    assert.deepEqual(stripSchema(schema), schema);
  });
});
