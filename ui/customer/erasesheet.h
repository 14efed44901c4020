#pragma once

#include "ui/shell/overlay.h"

#include <QString>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace migochat {

class ActionButton;

/// Asks before a customer is forgotten for good: says what goes, and wants the name typed.
class EraseSheet final : public Overlay
{
    Q_OBJECT

public:
    /// What would go.
    struct Extent {
        QString name; ///< what has to be typed; never empty
        int conversations = 0;
        int messages = 0;
        int notes = 0;
        int files = 0;
    };

    EraseSheet(const Look &look, QWidget *window);

    void setExtent(const Extent &extent);

Q_SIGNALS:
    void eraseAsked();

private:
    [[nodiscard]] QString whatGoes(const Extent &extent) const;
    void addButtons(QVBoxLayout &outer);
    [[nodiscard]] bool isNamed() const;
    void finish();

    Extent m_extent;
    QWidget *m_content = nullptr;
    QLineEdit *m_name = nullptr;
    ActionButton *m_erase = nullptr;
};

} // namespace migochat
