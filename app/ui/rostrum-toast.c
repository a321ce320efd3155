/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-toast.h"

#include "rostrum-compat.h"

#define PLAIN_S 6
#define WITH_BUTTON_S 12

static AdwToast *
make (const char *text, guint seconds)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, seconds);
  return toast;
}

static void
show (AdwToastOverlay *toasts, AdwToast *toast, const char *text)
{
  adw_toast_overlay_add_toast (toasts, toast);
  rostrum_compat_announce (GTK_WIDGET (toasts), text);
}

void
rostrum_toast_show (AdwToastOverlay *toasts, const char *text)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts) && text != NULL);

  show (toasts, make (text, PLAIN_S), text);
}

AdwToast *
rostrum_toast_show_with_button (AdwToastOverlay *toasts, const char *text, const char *button,
                                const char *action, GVariant *target)
{
  AdwToast *toast;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts) && text != NULL, NULL);

  toast = make (text, WITH_BUTTON_S);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  show (toasts, toast, text);
  return toast;
}
