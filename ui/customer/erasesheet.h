#pragma once

#include "app/store/erasing.h"
#include "ui/shell/overlay.h"

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
    EraseSheet(const Look &look, QWidget *window);

    /// What would go. The name has to be typed, so it is never empty.
    void setExtent(const erasing::Extent &extent);

Q_SIGNALS:
    void eraseAsked();

private:
    [[nodiscard]] QString whatGoes(const erasing::Extent &extent) const;
    void addButtons(QVBoxLayout &outer);
    [[nodiscard]] QString word() const;
    [[nodiscard]] bool isNamed() const;
    void finish();

    erasing::Extent m_extent;
    QWidget *m_content = nullptr;
    QLineEdit *m_name = nullptr;
    ActionButton *m_erase = nullptr;
};

} // namespace migochat
