#include "app/domain/outgoing.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QString SendFailure::codeText() const
{
    if (code == 0)
        return kind == FailureClass::Unknown ? u"timeout"_s : u"network"_s;
    return subcode == 0 ? QString::number(code) : u"%1/%2"_s.arg(code).arg(subcode);
}

} // namespace migochat
