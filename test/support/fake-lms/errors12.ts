/** Error numbers of SCORM 1.2 and their strings (RTE 1.2, 3.3). */
export const ERROR_STRINGS12: Readonly<Record<string, string>> = {
  '0': 'No error',
  '101': 'General Exception',
  '201': 'Invalid argument error',
  '202': 'Element cannot have children',
  '203': 'Element not an array - cannot have count',
  '301': 'Not initialized',
  '401': 'Not implemented error',
  '402': 'Invalid set value, element is a keyword',
  '403': 'Element is read only',
  '404': 'Element is write only',
  '405': 'Incorrect Data Type',
};
