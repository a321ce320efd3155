/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-collections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-file-bytes.h"
#include "load/rostrum-records.h"

/* json-glib gets so many bytes at a time: enough to make its start cheap, few enough to stay in the processor's cache. */
#define BATCH_BYTES 16384
/* A tree takes twenty times its text, so one element may not take all memory. */
#define MAX_ELEMENT_BYTES (4 * 1024 * 1024)
#define MAX_THREADS 8

typedef struct {
  RostrumKind kind;
  gsize array_offset; /* in the builder */
  void (*read) (RostrumReader *self, JsonObject *object, gpointer record);
} Collection;

#define ARRAY(name) G_STRUCT_OFFSET (RostrumDebateBuilder, name)

/* What refers stands after what it refers to. */
static const Collection collections[] = {
  { ROSTRUM_KIND_SOURCE, ARRAY (sources), rostrum_read_source },
  { ROSTRUM_KIND_SPEAKER, ARRAY (speakers), rostrum_read_speaker },
  { ROSTRUM_KIND_TOPIC, ARRAY (topics), rostrum_read_topic },
  { ROSTRUM_KIND_POSITION, ARRAY (positions), rostrum_read_position },
  { ROSTRUM_KIND_SCOPE, ARRAY (scopes), rostrum_read_scope },
  { ROSTRUM_KIND_STATEMENT, ARRAY (statements), rostrum_read_statement },
  { ROSTRUM_KIND_ESTIMATE, ARRAY (estimates), rostrum_read_estimate },
  { ROSTRUM_KIND_EVENT, ARRAY (events), rostrum_read_event },
  { ROSTRUM_KIND_TOUR, ARRAY (tours), rostrum_read_tour },
  { ROSTRUM_KIND_PRESET, ARRAY (presets), rostrum_read_preset },
};

typedef struct {
  guint32 first;
  guint32 n;
  RostrumProblems *problems; /* set when the batch is done */
} Batch;

typedef struct {
  RostrumReading *reading;
  const Collection *collection;
  RostrumElements *elements;
  GArray *records;
  GArray *batches;
  RostrumProblems *problems; /* those of all batches, when they are gathered */
  gint next;                 /* batch that nobody has taken */
  GCancellable *cancellable;
  GMutex lock;
  GCond done;
} Work;

GArray *
rostrum_reading_get_records (RostrumReading *reading, RostrumKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++) {
    if (collections[i].kind == kind)
      return G_STRUCT_MEMBER (GArray *, reading->builder, collections[i].array_offset);
  }
  return NULL;
}

static const RostrumJsonRange *
get_element (const Work *work, guint32 index)
{
  return &g_array_index (work->reading->scan->elements, RostrumJsonRange,
                         work->elements->member->first_element + index);
}

/* Damaged bytes are not JSON; huge ones would make a huge tree. */
static gboolean
is_for_json_glib (const RostrumJsonRange *element)
{
  return !element->is_damaged && element->length <= MAX_ELEMENT_BYTES;
}

static void
read_element (Work *work, RostrumReader *reader, guint32 index, JsonNode *node)
{
  RostrumElements *elements = work->elements;
  gpointer record = work->records->data + (gsize) index * g_array_get_element_size (work->records);
  JsonObject *object;
  const char *id;

  rostrum_reader_begin (reader, get_element (work, index),
                        rostrum_kind_to_collection (work->collection->kind), index);
  object = rostrum_reader_expect_object (reader, node);
  if (!object) {
    elements->failed[index] = TRUE;
    return;
  }
  id = rostrum_reader_get_id (reader, work->collection->kind, object);
  /* The id comes first in every record. Without one the rest is read all the same, to find its problems. */
  *(const char **) record = id ? id : "";
  work->collection->read (reader, object, record);
  elements->failed[index] = !id || !reader->is_usable;
}

static void
report_too_large (Work *work, RostrumReader *reader, guint32 index)
{
  const RostrumJsonRange *element = get_element (work, index);

  work->elements->failed[index] = TRUE;
  if (element->is_damaged)
    return;
  rostrum_reader_begin (reader, element, rostrum_kind_to_collection (work->collection->kind), index);
  rostrum_reader_report (reader, ROSTRUM_PROBLEM_ELEMENT_TOO_LARGE,
                         _ ("This element has more than %u bytes."), MAX_ELEMENT_BYTES);
}

/* The batch's sound elements as one JSON array. */
static void
read_batch (Work *work, RostrumReader *reader, JsonParser *parser, const Batch *batch)
{
  const char *text = work->reading->scan->text;
  g_autoptr (GString) json = g_string_sized_new (BATCH_BYTES + 16);
  g_autoptr (GError) error = NULL;
  JsonArray *array;
  guint n = 0;

  g_string_append_c (json, '[');
  for (guint32 i = batch->first; i < batch->first + batch->n; i++) {
    const RostrumJsonRange *element = get_element (work, i);

    if (!is_for_json_glib (element))
      continue;
    if (json->len > 1)
      g_string_append_c (json, ',');
    g_string_append_len (json, text + element->offset, element->length);
  }
  g_string_append_c (json, ']');
  if (!json_parser_load_from_data (parser, json->str, json->len, &error)) {
    /* The scan lets nothing through that json-glib does not read; if it ever does, say so rather than lose it silently. */
    rostrum_reader_begin (reader, get_element (work, batch->first),
                          rostrum_kind_to_collection (work->collection->kind), batch->first);
    rostrum_reader_report (reader, ROSTRUM_PROBLEM_SYNTAX, "%s", error->message);
    memset (work->elements->failed + batch->first, TRUE, batch->n);
    return;
  }
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint32 i = batch->first; i < batch->first + batch->n; i++) {
    if (is_for_json_glib (get_element (work, i)))
      read_element (work, reader, i, json_array_get_element (array, n++));
    else
      report_too_large (work, reader, i);
  }
}

/* Takes one batch after the other until there is none. Runs on several threads at once. */
static gpointer
read_batches (gpointer data)
{
  Work *work = data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  RostrumReader reader;
  guint i;

  rostrum_reader_init (&reader, work->reading, NULL);
  while ((i = (guint) g_atomic_int_add (&work->next, 1)) < work->batches->len) {
    Batch *batch = &g_array_index (work->batches, Batch, i);

    reader.problems = rostrum_problems_new_after (work->problems);
    if (!g_cancellable_is_cancelled (work->cancellable))
      read_batch (work, &reader, parser, batch);
    g_mutex_lock (&work->lock);
    batch->problems = reader.problems;
    g_cond_broadcast (&work->done);
    g_mutex_unlock (&work->lock);
  }
  return NULL;
}

static void
make_batches (Work *work)
{
  Batch batch = { 0 };
  gsize bytes = 0;

  for (guint32 i = 0; i < work->elements->n; i++) {
    guint32 length = MIN (get_element (work, i)->length, MAX_ELEMENT_BYTES);

    if (batch.n > 0 && bytes + length > BATCH_BYTES) {
      g_array_append_val (work->batches, batch);
      batch = (Batch){ .first = i };
      bytes = 0;
    }
    batch.n++;
    bytes += length;
  }
  if (batch.n > 0)
    g_array_append_val (work->batches, batch);
}

/* Batches in the order of the file, so that the list of problems is the same however many threads there are. */
static void
gather_batches (Work *work, gboolean may_release)
{
  const char *text = work->reading->scan->text;

  for (guint i = 0; i < work->batches->len; i++) {
    Batch *batch = &g_array_index (work->batches, Batch, i);

    g_mutex_lock (&work->lock);
    while (!batch->problems)
      g_cond_wait (&work->done, &work->lock);
    g_mutex_unlock (&work->lock);
    rostrum_problems_merge (work->problems, batch->problems);
    rostrum_problems_free (batch->problems);
    if (may_release) {
      const RostrumJsonRange *last = get_element (work, batch->first + batch->n - 1);

      rostrum_file_bytes_release (text + get_element (work, batch->first)->offset,
                                  text + last->offset + last->length);
    }
  }
}

static guint
start_threads (Work *work, GThread **threads)
{
  guint wanted = MIN (MIN (g_get_num_processors (), MAX_THREADS), work->batches->len / 2);
  guint n = 0;

  while (n < wanted && (threads[n] = g_thread_try_new ("load", read_batches, work, NULL)) != NULL)
    n++;
  return n;
}

static void
read_collection (RostrumReading *reading, const Collection *collection, RostrumProblems *problems,
                 gboolean may_release, GCancellable *cancellable)
{
  Work work = {
    .reading = reading, .collection = collection, .problems = problems, .cancellable = cancellable
  };
  GThread *threads[MAX_THREADS];
  guint n_threads;

  work.elements = &reading->elements[collection->kind];
  work.records = rostrum_reading_get_records (reading, collection->kind);
  work.batches = g_array_new (FALSE, FALSE, sizeof (Batch));
  g_mutex_init (&work.lock);
  g_cond_init (&work.done);
  g_array_set_size (work.records, work.elements->n);
  make_batches (&work);
  n_threads = start_threads (&work, threads);
  if (n_threads == 0)
    read_batches (&work);
  gather_batches (&work, may_release);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  for (guint32 i = 0; i < work.elements->n; i++)
    work.elements->left_out[i] |= work.elements->failed[i];
  g_cond_clear (&work.done);
  g_mutex_clear (&work.lock);
  g_array_unref (work.batches);
}

gboolean
rostrum_collections_read (RostrumReading *reading, RostrumProblems *problems, gboolean may_release,
                          GCancellable *cancellable)
{
  reading->echo_places = g_new0 (RostrumPlace, reading->elements[ROSTRUM_KIND_STATEMENT].n);
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++) {
    /* What is checked at the very end needs the bytes of all but the statements, which are the bulk. */
    gboolean is_bulk = collections[i].kind == ROSTRUM_KIND_STATEMENT;

    read_collection (reading, &collections[i], problems, may_release && is_bulk, cancellable);
    if (g_cancellable_is_cancelled (cancellable))
      return FALSE;
  }
  return TRUE;
}
