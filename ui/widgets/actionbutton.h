#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QPushButton>

#include <optional>

namespace migochat {

/// A button with words. Primary buttons are filled with the accent colour; one per group.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Plain, Danger };

    ActionButton(const Look &look, Kind kind, QWidget *parent = nullptr);

    void setGlyph(Icon icon);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Look m_look;
    Kind m_kind;
    std::optional<Icon> m_icon;
};

} // namespace migochat
