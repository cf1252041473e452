/**
 * The conflicts (C) and open questions (Q) of the dossier of facts that concern what is built of the token, Sign and Mint APIs. The
 * ledger must take a side in each; one that a recording settles is taken off the list.
 */
export const OPEN_POINTS = [
  'C1', // token address
  'C2', // token life
  'C3', // scope parameter
  'C4', // status of invalid_client
  'C5', // where role failures show
  'C6', // Mint roles
  'C7', // Mint base
  'C8', // execute path
  'C9', // files or one file
  'C10', // list parameters
  'C11', // status words
  'C12', // what Cancelled means
  'C13', // how abandonment shows
  'C14', // callbacks
  'C15', // status of a failed validation
  'C16', // large files
  'C17', // what expires
  'C18', // price
  'C19', // weight of a download
  'C20', // latency
  'C21', // eIDs in the sandbox
  'C22', // how far ahead a due date may lie
  'C23', // longest life of a signature URL
  'C24', // shortest life of a signature URL
  'C25', // whether signatureUrl is there
  'C26', // states
  'C27', // vendors
  'C28', // languages
  'C29', // whether identityProviders are required
  'C30', // name of the setup
  'C31', // spelling of enums
  'C32', // names of the archive switches
  'C33', // description in a collection
  'C34', // form of an upload
  'C35', // meaning of offset
  'C36', // form of invalidParams
  'C37', // package endpoints
  'C38', // stateIsFinal of BLOCKED
  'C39', // event names
  'C40', // webhook signature
  'C41', // form of nin
  'C42', // status in the error object
  'C43', // reply of a metadata change
  'C44', // reply of an upload
  'C45', // what a 503 is about
  'Q1', // status of invalid_client under Basic
  'Q2', // body and header of 401 and 403
  'Q3', // success statuses of PATCH session, packaging, merchant sign
  'Q4', // Mint path names
  'Q5', // Mint reply shapes
  'Q6', // status of a failed validation
  'Q7', // life of a workflow URL
  'Q8', // Retry-After
  'Q9', // state after the due date
  'Q10', // rejected predecessor
  'Q11', // changing a final session
  'Q12', // webhook signature
  'Q13', // event data
  'Q14', // retry schedule of events
  'Q15', // names of further events
  'Q16', // path of merchant sign
  'Q17', // redirect after a rejection
  'Q18', // parameters of redirects
  'Q19', // size of uploads
  'Q20', // encoding of the hash
  'Q21', // partly faulty arrays
  'Q22', // deleting a used collection
  'Q23', // status of a used-up quota
  'Q24', // plus in sort
  'Q25', // id in the signature URL
  'Q26', // notification categories and methods
] as const;
