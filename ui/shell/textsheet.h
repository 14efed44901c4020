#pragma once

#include "ui/shell/overlay.h"

class QLabel;
class QPlainTextEdit;

namespace migochat {

/// A card with a longer text to read and to copy. Goes away for good when it is closed.
class TextSheet final : public Overlay
{
    Q_OBJECT

public:
    TextSheet(const Look &look, QWidget *window);

    void show(const QString &title, const QString &text);

private:
    QLabel *m_title;
    QPlainTextEdit *m_text;
};

} // namespace migochat
