package juan.tools;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes a class of each lambda expression and method reference in compiled classes. A start links
 * some seventy of them, which takes Java 17 a quarter of a millisecond each, even with an archive
 * of class data; classes out of the archive take a hundredth of that.
 *
 * <p>Run at each build, as a program in one file: {@code java -cp asm.jar LambdaClasses.java
 * target/classes}. A lambda of a form that is not known here is left as it is.
 */
public final class LambdaClasses {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  /** Between the name of a class and the number of its lambda. */
  private static final String INFIX = "$$L";

  private static final Map<String, String> BOXES =
      Map.of(
          "Z",
          "java/lang/Boolean",
          "B",
          "java/lang/Byte",
          "C",
          "java/lang/Character",
          "S",
          "java/lang/Short",
          "I",
          "java/lang/Integer",
          "J",
          "java/lang/Long",
          "F",
          "java/lang/Float",
          "D",
          "java/lang/Double");

  private LambdaClasses() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files =
          all.filter(f -> f.toString().endsWith(".class") && !f.toString().contains(INFIX))
              .toList();
    }
    // The members of a nest are listed by its host, which may be another class than has the lambda.
    var members = new HashMap<String, List<String>>();
    for (Path file : files) {
      var reader = new ClassReader(Files.readAllBytes(file));
      var lambdas = new Lambdas(reader);
      var writer = new ClassWriter(0); // without the constants of what is left out
      reader.accept(lambdas.rewriting(writer), 0);
      if (lambdas.made.isEmpty()) {
        continue;
      }
      Files.write(file, writer.toByteArray());
      for (var made : lambdas.made.entrySet()) {
        Files.write(folder.resolve(made.getKey() + ".class"), made.getValue());
        members.computeIfAbsent(lambdas.host, h -> new ArrayList<>()).add(made.getKey());
      }
    }
    for (var host : members.entrySet()) {
      Path file = folder.resolve(host.getKey() + ".class");
      Files.write(file, withMembers(Files.readAllBytes(file), host.getValue()));
    }
  }

  private static byte[] withMembers(byte[] host, List<String> members) {
    var reader = new ClassReader(host);
    var writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  /** The lambdas of one class. */
  private static final class Lambdas {
    final Map<String, byte[]> made = new java.util.TreeMap<>();
    final String name;
    String host;

    Lambdas(ClassReader reader) {
      this.name = reader.getClassName();
      this.host = name;
      reader.accept(
          new ClassVisitor(ASM9) {
            @Override
            public void visitNestHost(String nestHost) {
              host = nestHost;
            }
          },
          ClassReader.SKIP_CODE);
    }

    ClassVisitor rewriting(ClassVisitor next) {
      return new ClassVisitor(ASM9, next) {
        @Override
        public MethodVisitor visitMethod(
            int access, String its, String descriptor, String signature, String[] exceptions) {
          var method = super.visitMethod(access, its, descriptor, signature, exceptions);
          return new MethodVisitor(ASM9, method) {
            @Override
            public void visitInvokeDynamicInsn(
                String sam, String made, Handle bootstrap, Object... arguments) {
              boolean plain =
                  bootstrap.getOwner().equals(METAFACTORY)
                      && bootstrap.getName().equals("metafactory");
              String lambda = plain ? make(sam, made, arguments) : null;
              if (lambda == null) {
                super.visitInvokeDynamicInsn(sam, made, bootstrap, arguments);
              } else {
                super.visitMethodInsn(INVOKESTATIC, lambda, "of", made, false);
              }
            }
          };
        }
      };
    }

    /**
     * Makes the class of a lambda.
     *
     * @param sam the method of the interface
     * @param made the captured values, and the interface
     * @return its name, or null for a form that is not known
     */
    private String make(String sam, String made, Object[] arguments) {
      var erased = (Type) arguments[0];
      var body = (Handle) arguments[1];
      var actual = (Type) arguments[2];
      Type[] captured = Type.getArgumentTypes(made);
      String lambda = name + INFIX + this.made.size();
      var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      writer.visit(
          V17,
          ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
          lambda,
          null,
          "java/lang/Object",
          new String[] {Type.getReturnType(made).getInternalName()});
      writer.visitNestHost(host);
      constructor(writer, lambda, captured);
      factory(writer, lambda, made, captured);
      for (int i = 0; i < captured.length; i++) {
        writer.visitField(
            ACC_PRIVATE | ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null);
      }
      var method = writer.visitMethod(ACC_PUBLIC, sam, erased.getDescriptor(), null, null);
      method.visitCode();
      if (!call(method, lambda, captured, erased, actual, body)) {
        return null;
      }
      method.visitMaxs(0, 0);
      method.visitEnd();
      writer.visitEnd();
      this.made.put(lambda, writer.toByteArray());
      return lambda;
    }

    private static void constructor(ClassWriter writer, String lambda, Type[] captured) {
      String takes = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
      var method = writer.visitMethod(ACC_PRIVATE, "<init>", takes, null, null);
      method.visitCode();
      method.visitVarInsn(ALOAD, 0);
      method.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int slot = 1;
      for (int i = 0; i < captured.length; i++) {
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(captured[i].getOpcode(ILOAD), slot);
        method.visitFieldInsn(PUTFIELD, lambda, "c" + i, captured[i].getDescriptor());
        slot += captured[i].getSize();
      }
      method.visitInsn(RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
    }

    /** A method to be called where the lambda stood: what it captures is on the stack there. */
    private static void factory(ClassWriter writer, String lambda, String made, Type[] captured) {
      boolean constant = captured.length == 0;
      if (constant) {
        constant(writer, lambda);
      }
      var method = writer.visitMethod(ACC_STATIC, "of", made, null, null);
      method.visitCode();
      if (constant) {
        method.visitFieldInsn(GETSTATIC, lambda, "IT", "L" + lambda + ";");
      } else {
        method.visitTypeInsn(NEW, lambda);
        method.visitInsn(DUP);
        int slot = 0;
        for (Type type : captured) {
          method.visitVarInsn(type.getOpcode(ILOAD), slot);
          slot += type.getSize();
        }
        String takes = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        method.visitMethodInsn(INVOKESPECIAL, lambda, "<init>", takes, false);
      }
      method.visitInsn(ARETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
    }

    /** One that captures nothing is the same object each time. */
    private static void constant(ClassWriter writer, String lambda) {
      writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, "IT", "L" + lambda + ";", null, null);
      var method = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
      method.visitCode();
      method.visitTypeInsn(NEW, lambda);
      method.visitInsn(DUP);
      method.visitMethodInsn(INVOKESPECIAL, lambda, "<init>", "()V", false);
      method.visitFieldInsn(PUTSTATIC, lambda, "IT", "L" + lambda + ";");
      method.visitInsn(RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
    }

    private static boolean call(
        MethodVisitor method,
        String lambda,
        Type[] captured,
        Type erased,
        Type actual,
        Handle body) {
      boolean creates = body.getTag() == H_NEWINVOKESPECIAL;
      var takes = new ArrayList<Type>();
      if (body.getTag() != H_INVOKESTATIC && !creates) {
        takes.add(Type.getObjectType(body.getOwner()));
      }
      takes.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
      Type[] given = erased.getArgumentTypes();
      if (takes.size() != captured.length + given.length) {
        return false;
      }
      if (creates) {
        method.visitTypeInsn(NEW, body.getOwner());
        method.visitInsn(DUP);
      }
      for (int i = 0; i < captured.length; i++) {
        method.visitVarInsn(ALOAD, 0);
        method.visitFieldInsn(GETFIELD, lambda, "c" + i, captured[i].getDescriptor());
      }
      int slot = 1;
      for (int i = 0; i < given.length; i++) {
        method.visitVarInsn(given[i].getOpcode(ILOAD), slot);
        slot += given[i].getSize();
        if (!adapt(
            method, given[i], actual.getArgumentTypes()[i], takes.get(captured.length + i))) {
          return false;
        }
      }
      int opcode =
          switch (body.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            // Of a nest mate, private or not.
            default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
          };
      method.visitMethodInsn(
          opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      Type gives =
          creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      Type wanted = erased.getReturnType();
      if (wanted.getSort() == Type.VOID) {
        if (gives.getSize() > 0) {
          method.visitInsn(gives.getSize() == 2 ? POP2 : POP);
        }
        method.visitInsn(RETURN);
        return true;
      }
      if (!adapt(method, gives, actual.getReturnType(), wanted)) {
        return false;
      }
      method.visitInsn(wanted.getOpcode(IRETURN));
      return true;
    }

    /** Makes a value of one type, known to be of another, one of a third; false if it cannot. */
    private static boolean adapt(MethodVisitor method, Type given, Type actual, Type wanted) {
      if (wanted.equals(given)) {
        return true;
      }
      boolean givesBox = given.getSort() == Type.OBJECT || given.getSort() == Type.ARRAY;
      boolean wantsBox = wanted.getSort() == Type.OBJECT || wanted.getSort() == Type.ARRAY;
      if (givesBox && wantsBox) {
        if (!wanted.getInternalName().equals("java/lang/Object")) {
          method.visitTypeInsn(CHECKCAST, wanted.getInternalName());
        }
        return true;
      }
      if (givesBox) {
        String box = BOXES.get(wanted.getDescriptor());
        boolean known = actual.equals(wanted) || actual.getInternalName().equals(box);
        if (!known) {
          return false;
        }
        method.visitTypeInsn(CHECKCAST, box);
        method.visitMethodInsn(
            INVOKEVIRTUAL, box, wanted.getClassName() + "Value", "()" + wanted, false);
        return true;
      }
      if (!wantsBox) {
        return false; // widening
      }
      String box = BOXES.get(given.getDescriptor());
      method.visitMethodInsn(INVOKESTATIC, box, "valueOf", "(" + given + ")L" + box + ";", false);
      return true;
    }
  }
}
