#pragma once

#include "ui/shell/overlay.h"

class QLabel;

namespace migochat {

class ActionButton;
class PinEntry;

/// Asks whoever wants to sit down here for their PIN.
class PinSheet final : public Overlay
{
    Q_OBJECT

public:
    PinSheet(const Look &look, QWidget *window);

    void ask(const QString &name);
    void begin(const QString &sentence, std::chrono::milliseconds pause); ///< as PinEntry::begin()
    [[nodiscard]] PinEntry &entry() const { return *m_entry; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    PinEntry *m_entry;
    ActionButton *m_cancel;
};

} // namespace migochat
